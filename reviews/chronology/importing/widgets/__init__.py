"""Taking in a file on screen: choosing it, saying which column is which, reading it back, and putting rows right."""
