"""Who put which factor where, as files for other programs; and what other programs coded, read and listed."""
