"""The review itself: its reference, the offences charged, the sentence in force, who holds it and where it stands."""
