"""A finished file read back as a stranger could read it: its text, and everything that no page shows."""
