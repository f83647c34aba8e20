"""Every name the person on probation has used, other dates of birth on record for them, and their numbers elsewhere."""
