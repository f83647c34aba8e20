"""The improvements of every review that somebody may read: what is overdue, due soon, waiting, and done."""
