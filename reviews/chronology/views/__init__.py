"""Choosing which entries of the chronology are shown, and keeping such a choice under a name."""
