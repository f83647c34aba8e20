"""Tags on words: a factor that somebody put on words of an entry, a finding or an interview note."""
