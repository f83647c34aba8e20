"""A version of the vocabulary as a table or as a version file. Pure."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date

from taxonomy.vocabulary.rules import NOTES, Factor

COLUMNS = (
    "factor_id", "parent_id", "name", "definition", "test_question", "status", "valid_from", "replaced_by", "guid",
    "is_about_reviews", "synonyms", "use_when", "not_when", "example", "hfacs", "seips", "ycff", "rasmussen",
)  # fmt: skip


def as_csv(published_on: date, factors: Iterable[Factor]) -> str:
    """One row a factor, its level as its parent. Synonyms are parted by “; ”."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for factor in factors:
        writer.writerow(
            {
                "factor_id": factor.code,
                "parent_id": factor.level.value,
                "name": factor.name,
                "definition": factor.definition,
                "test_question": factor.notes.question,
                "status": "current",
                "valid_from": published_on.isoformat(),
                "guid": factor.guid,
                "is_about_reviews": "yes" if factor.is_about_reviews else "no",
                "synonyms": "; ".join(factor.synonyms),
                **{field: getattr(factor.notes, field) for field in NOTES if field != "question"},
            }
        )
    return out.getvalue()


def as_toml(name: str, published_on: date, factors: Iterable[Factor]) -> str:
    """A version file, as `rules.read_version` reads it. JSON strings and lists are TOML ones."""
    blocks = [f"name = {_quoted(name)}\npublished_on = {published_on.isoformat()}\n"]
    for factor in factors:
        lines = [
            "[[factor]]",
            f"code = {_quoted(factor.code)}",
            f"guid = {_quoted(factor.guid)}",
            f"level = {_quoted(factor.level.value)}",
            f"name = {_quoted(factor.name)}",
            f"definition = {_quoted(factor.definition)}",
            *(f"{field} = {_quoted(text)}" for field in NOTES if (text := getattr(factor.notes, field))),
            *(["is_about_reviews = true"] if factor.is_about_reviews else []),
            *([f"replaces = {_quoted(list(factor.replaces))}"] if factor.replaces else []),
            f"synonyms = {_quoted(list(factor.synonyms))}",
        ]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _quoted(value: str | list[str]) -> str:
    return json.dumps(value, ensure_ascii=False)
