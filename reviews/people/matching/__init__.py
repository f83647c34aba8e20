"""Finding a person by any of their names, however it was spelled or put in order, and saying which name it was."""
