"""All approved reviews as numbers: themes by factor, level, quarter and region."""
