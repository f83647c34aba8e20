"""Practice concerns and good practice: what each rests on, why it came about, and its shared factors."""
