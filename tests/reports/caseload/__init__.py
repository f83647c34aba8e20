"""Returns of the caseload."""
