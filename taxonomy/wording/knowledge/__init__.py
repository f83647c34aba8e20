"""What the wording check knows, as data: expressions with a plainer way to say each, initials with words, names."""
