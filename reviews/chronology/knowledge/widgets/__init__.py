"""The forms in which it is said who knew: of one entry, or of several at once."""
