"""The next version of the vocabulary: drafted by the national team, put out for consultation, published by another."""
