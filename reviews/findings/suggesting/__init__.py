"""Factors that the words of a finding suggest: what was offered, and what became of each. Wholly optional."""
