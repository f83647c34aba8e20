"""What sorts of thing a chronology tells of, and the fields that each sort has of its own."""
