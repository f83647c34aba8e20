"""What does not fit together: the answers against each other, against the concerns, and concerns without a change."""
