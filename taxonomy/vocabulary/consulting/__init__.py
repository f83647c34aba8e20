"""What becomes of the draft: out for consultation, back to drafting, published to hold from a day, or given up."""
