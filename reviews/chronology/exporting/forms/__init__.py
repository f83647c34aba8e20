"""The forms in which a chronology leaves, each written line by line."""
