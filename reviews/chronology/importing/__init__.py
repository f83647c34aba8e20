"""Taking in an agency's chronology from a file: whole, or not at all."""
