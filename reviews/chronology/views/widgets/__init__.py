"""Choosing which entries are shown, on screen: the form, the views that were kept, and what is shown now in words."""
