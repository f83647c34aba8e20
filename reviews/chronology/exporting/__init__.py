"""Taking the chronology out: as a table, a picture, a print, or for other programs, with what each cannot hold said."""
