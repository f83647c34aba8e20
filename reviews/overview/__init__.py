"""A review at a glance: what is done, what is next, and what still blocks the next stage."""
