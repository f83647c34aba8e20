"""The screens about people, in the order in which they are offered at the head of each of them."""

WAYS = (
    ("people", "Everybody in the review"),
    ("names", "Names, dates of birth and numbers"),
    ("same-person", "The same person in other reviews"),
    ("equality", "Equality monitoring"),
)
