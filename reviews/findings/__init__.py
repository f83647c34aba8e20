"""Practice concerns and good practice: what each rests on, why it came about, and the shared factors it is tagged with."""
