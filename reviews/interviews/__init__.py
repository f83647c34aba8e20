"""Who was spoken to, the conditions they worked in at the time, and the note of what they said."""
