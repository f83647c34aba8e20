"""What is said before a file leaves for somebody outside: to whom it goes, and why. Pure."""

from reviews.evidence.rules import check_words
from workbench.errors import Invalid

MOST_TO_WHOM = 200  # letters


def check_to_whom_and_why(to_whom: str, why: str, ask_why: str) -> None:
    """Raise `Invalid`, naming the field, unless both are said. `ask_why` is the sentence that asks for the reason."""
    if not to_whom.strip():
        raise Invalid("Say to whom the file goes.", "to_whom")
    if len(to_whom) > MOST_TO_WHOM:
        raise Invalid(f"Say to whom the file goes in at most {MOST_TO_WHOM} letters.", "to_whom")
    if not why.strip():
        raise Invalid(ask_why, "why")
    check_words(why, "reason", "why")
