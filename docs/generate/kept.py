"""What is kept."""

import inspect

import sqlalchemy as sa

from docs.generate.markdown import in_words, table
from docs.generate.source import comments
from reports.tables import metadata
from workbench.base import META_FIELDS, Record

PLAIN = {"AutoString": "text", "Text": "text", "UtcDateTime": "time", "JSON": "structure"}


def kept() -> str:
    """What is kept: every table, and every field it has beside the four that all have."""
    classes = {str(mapper.class_.__tablename__): mapper.class_ for mapper in Record._sa_registry.mappers}
    parts = [
        "# What is kept",
        "",
        "Every table, with what a row of it says in a review. All have an id, the times they",
    ]
    parts += ["were made and last saved, and a version that counts how often they were saved.", ""]
    for name, described in sorted(metadata.tables.items()):
        kind = classes[name]
        parts += [f"## {in_words(name)}", "", inspect.cleandoc(kind.__doc__ or ""), ""]
        said = comments(kind)
        rows = [
            (f"`{column.name}`", _holds(column.type), said.get(column.name, ""))
            for column in described.columns
            if column.name not in META_FIELDS
        ]
        parts += [*table(("Field", "Holds", "Says"), rows), ""]
    return "\n".join(parts[:-1])


def _holds(kind: sa.types.TypeEngine[object]) -> str:
    if isinstance(kind, sa.Enum):
        return "one of " + ", ".join(f"“{value}”" for value in kind.enums)
    name = type(kind).__name__
    return PLAIN.get(name, name.lower())
