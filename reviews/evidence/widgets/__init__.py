"""The register of documents on screen: its lines, one document whole, and the forms for each part of it."""
