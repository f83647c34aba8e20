"""Do two coders choose the same factor? Figures with their intervals, and the factors that people confuse."""
