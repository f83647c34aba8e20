"""Documents the review rests on: what each is, who gave it, when, and its digest."""
