"""Tags that other programs put on a review's words, taken in from a file of annotations or a project."""
