"""The right of reply: staff read the report, agree, comment or question; the reviewer answers each of them."""
