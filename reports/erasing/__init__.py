"""Words taken out of frozen texts because the law says so: the one door through which a frozen text is changed."""
