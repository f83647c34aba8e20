"""What leaves the bench: documents and the national picture. Reads everything, changes no review."""
