"""The lens on disproportionality."""
