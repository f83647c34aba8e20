"""Warnings that the record itself raises, by rules held as data: each is answered, and none is dismissed in silence."""
