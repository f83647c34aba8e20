"""A factor as it stands in a table, and as the rules speak of it."""

from dataclasses import asdict
from typing import Any

from taxonomy.vocabulary.rules import Factor, Level, Notes


def factor_of(row: Any) -> Factor:
    """The factor in a row of a version or of a draft."""
    return Factor(
        code=row.code,
        guid=row.guid,
        level=Level(row.level),
        name=row.name,
        definition=row.definition,
        synonyms=tuple(row.synonyms),
        notes=Notes(**row.notes),
        is_about_reviews=row.is_about_reviews,
        replaces=tuple(row.replaces),
        position=row.position,
        id=row.id,
    )


def fields_of(factor: Factor) -> dict[str, Any]:
    """The fields of a row that holds this factor."""
    return {
        "guid": factor.guid,
        "code": factor.code,
        "position": factor.position,
        "level": factor.level.value,
        "is_about_reviews": factor.is_about_reviews,
        "replaces": list(factor.replaces),
        "name": factor.name,
        "definition": factor.definition,
        "synonyms": list(factor.synonyms),
        "notes": asdict(factor.notes),
    }
