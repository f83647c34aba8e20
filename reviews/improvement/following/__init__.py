"""Following an improvement until somebody has accepted the evidence that it was made."""
