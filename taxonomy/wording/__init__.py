"""How a review is worded: what blames, what knows better afterwards, what is too sure, and what is hard to read."""
