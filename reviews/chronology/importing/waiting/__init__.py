"""Rows of a file that could not be taken in. They wait to be put right and added, or dismissed with a reason."""
