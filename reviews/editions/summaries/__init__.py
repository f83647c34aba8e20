"""The short forms of a report: drafted from the record, and then put in the reviewer's own words."""
