"""A whole review brought back from its file, whole or not at all, into a database that does not hold it."""
