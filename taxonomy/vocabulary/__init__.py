"""Published versions of the vocabulary, their factors, and the picker with which a factor is chosen."""
