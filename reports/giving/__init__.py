"""Giving the disclosure edition: its files, to whom it was offered, when they want it, and each time it was given."""
