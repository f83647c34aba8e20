"""Who knew of an entry, and from when. Nothing recorded means not established."""
