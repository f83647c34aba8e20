"""A whole review as one file: all that is kept of it, to be read without the workbench, and brought back whole."""
