"""Returns of the caseload: how many people on probation there were on a day, by protected characteristic and group."""
