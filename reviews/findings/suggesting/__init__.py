"""Factors that the words of a finding suggest: what was offered, and what the reviewer made of each. Wholly optional."""
