"""What happened: dated as it is known, by agency and source."""
