"""The sections of a report, one module each: what is said there, in which words and in which order. Pure."""
