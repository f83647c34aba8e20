"""The person on probation, victims and staff, with every name each has used and how each may be shown."""
