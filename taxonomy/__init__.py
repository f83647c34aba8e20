"""The shared vocabulary of causes: the factors every review is tagged with, so that reviews can be added up."""
