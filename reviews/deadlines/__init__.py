"""The clocks of a review: working days, what is due and when, and extensions with who granted them and why."""
