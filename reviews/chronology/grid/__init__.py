"""Writing the chronology as in a spreadsheet: many rows pasted or typed, put right in place, and saved at once."""
