"""What will change, whose job it is, by when, how anyone will know that it did; and whether it did."""
