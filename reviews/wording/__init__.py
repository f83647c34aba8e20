"""Remarks on the wording of a review, under the boxes in which it is written. They are advice, and hold up nothing."""
