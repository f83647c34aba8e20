"""Candidate factors for a text, each with the words that suggested it. The only place but wording that knows spaCy."""
