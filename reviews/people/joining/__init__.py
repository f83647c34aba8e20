"""The same person in more than one review: shown as possible, joined or kept apart by somebody, and taken back."""
