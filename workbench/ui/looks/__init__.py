"""The style sheet of the screens."""
