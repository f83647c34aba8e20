"""How far coders agree beyond chance: numbers in, numbers out. It knows no review and no database."""
