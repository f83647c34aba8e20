"""Each agency asked for its account of what happened: when, what came back, and with which file."""
