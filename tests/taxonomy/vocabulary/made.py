"""Small versions of a vocabulary, made in one line each, for tests of what becomes of factors."""

from uuid import NAMESPACE_URL, uuid5

from taxonomy.vocabulary.rules import Factor, Level

LEVELS = {"IP": Level.PRACTITIONER, "MO": Level.MANAGEMENT, "PD": Level.TEAM, "GP": Level.GOOD_PRACTICE}


def guid(code: str) -> str:
    return str(uuid5(NAMESPACE_URL, code))


def factor(code: str, *replaces: str, name: str = "", **fields: object) -> Factor:
    """A factor by its code; its guid always follows from the code."""
    values = {"definition": f"What {code} means.", "synonyms": (f"words for {code}",)} | fields
    return Factor(code, guid(code), LEVELS[code[:2]], name or f"Name of {code}", replaces=replaces, **values)  # type: ignore[arg-type]


def version(*words: str) -> tuple[Factor, ...]:
    """`version("IP01", "IP05<IP02+IP03")`: IP01, and IP05 in the place of IP02 and IP03."""
    made = []
    for word in words:
        code, _, replaced = word.partition("<")
        made.append(factor(code, *(replaced.split("+") if replaced else ())))
    return tuple(made)
