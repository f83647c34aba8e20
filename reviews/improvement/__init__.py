"""What will change, whose job it is, by when, and how anyone will know that it did."""
