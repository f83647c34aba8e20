"""Reading the vocabulary: everybody can search every version of it, and see what became of each factor."""
