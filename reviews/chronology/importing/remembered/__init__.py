"""Which column was which in an agency's last file, remembered so that nobody has to say it twice."""
