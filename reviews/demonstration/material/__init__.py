"""The written sentences and the chronology of which invented reviews are made."""
