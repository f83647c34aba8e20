"""The disclosure edition: prepared for victims and families by one person, approved by another, read back, kept."""
