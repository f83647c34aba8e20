"""The screens of what is disclosed, in the order of the work."""

WAYS = (
    ("disclosure", "Prepare and approve"),
    ("disclosure-list", "What is taken out"),
    ("disclosure-files", "Its files"),
    ("disclosure-given", "Offers and giving"),
)
