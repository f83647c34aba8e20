"""Finding an entry to choose it, for whatever rests on the chronology, however many entries there are."""
