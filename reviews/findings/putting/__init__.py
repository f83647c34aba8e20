"""A factor that somebody put on words, put on the finding these belong to in one press, and taken off again."""
