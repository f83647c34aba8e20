"""The cards of the one page, each made from what its feature says. Pure."""
