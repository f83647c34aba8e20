"""The fields that belong to the kind of an entry, as they are offered for the columns of a file. Pure."""

from functools import cache

from reviews.chronology.importing.columns import OF_ITS_KIND
from reviews.chronology.kinds.fields import FieldType
from reviews.chronology.kinds.rules import kinds


@cache
def day_fields() -> frozenset[str]:
    """The names, in a mapping, of the fields in which a day stands."""
    every = (field for kind in kinds() for field in kind.fields)
    return frozenset(f"{OF_ITS_KIND}{field.name}" for field in every if field.type is FieldType.DATE)


@cache
def fields_offered() -> dict[str, str]:
    """Every field of every kind, by the name it has in a mapping, with its label and the kinds that have it."""
    found: dict[str, tuple[str, list[str]]] = {}
    for kind in kinds():
        for field in kind.fields:
            found.setdefault(field.name, (field.label, []))[1].append(kind.words)
    return {
        f"{OF_ITS_KIND}{name}": f"{label} ({', '.join(words[:3])}{' …' if len(words) > 3 else ''})"
        for name, (label, words) in found.items()
    }
