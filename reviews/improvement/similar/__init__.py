"""Earlier improvements like the one being written, so that nobody asks for the same change once more unaware."""
