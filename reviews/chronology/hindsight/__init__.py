"""What was known at the time to those whose practice is judged, and what is known only now."""
