"""Interviews on screen: the record, its fields, and the page of the person interviewed."""
