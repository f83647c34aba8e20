"""Gaps: where contact, a home visit or a fresh assessment came later than was expected at that time, or not at all."""
