"""A notification becomes a review: the form, and the same as JSON."""
