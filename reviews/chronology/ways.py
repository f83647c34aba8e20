"""The screens of the chronology, in the order in which they are offered at the head of each of them."""

WAYS = (
    ("chronology", "Read the chronology"),
    ("entries", "Add or change entries"),
    ("many", "Write many at once"),
    ("change-many", "Change many at once"),
    ("agencies", "Ask agencies"),
    ("take-in", "Take in a file"),
    ("take-out", "Take the chronology out"),
    ("accounts-of", "Several accounts of one thing"),
    ("who-knew", "Who knew what, and when"),
    ("hindsight", "Whose practice is judged"),
    ("periods", "On each day"),
    ("warnings", "Gaps and warnings"),
    ("marks", "Tags on words"),
)
