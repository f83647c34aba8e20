"""Findings on screen: read as chains, written in boxes that save themselves, with what is chosen kept as well."""
