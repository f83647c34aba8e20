"""Tags that a second coder puts on words of the finding they code, knowing nothing of anybody else's."""
