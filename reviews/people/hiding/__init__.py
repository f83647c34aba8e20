"""Showing a review without names: whoever is named in it by a label, in every text on the screen."""
