"""Two people's tags on one text, side by side."""
