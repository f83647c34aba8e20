"""A vocabulary that another program wrote, read as changes to ours, with a list of what was dropped. Pure.

Ours is the table or the version file that `sfo taxonomy export` writes. Taguette's codebook has one column of names
(`tag`, `name` or `path`) and perhaps `description`. QualCoder's text has one code a line: `category>>code`, a tab, and
a memo. Neither says a level as we do: it is a part of the name that is one of ours, or else the level that the caller
gives. (`taxonomy.interchange.vocabularies` reads a REFI-QDA codebook to the same end.)
"""

import csv
import io
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from taxonomy.vocabulary.drafting.rules import FactorWords
from taxonomy.vocabulary.rules import NOTES, Factor, Level, Notes, read_version
from workbench.errors import Invalid

OURS = {"factor_id", "name"}
NAMES = ("tag", "name", "path")  # Taguette: exactly one of them
RETIRED = "retired"
NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")
VERSION_FILE = re.compile(r"^\[\[factor\]\]\s*$", re.MULTILINE)
PARTS = re.compile(r">>|/|(?<=\w)\.(?=\w)")  # between a category and a code


@dataclass(frozen=True)
class Taken:
    """One factor of the file: a code of ours when it names one, its level when that is known, and its words.

    `line` is where it stands. A `guid` of ours names a factor before its code does; a new factor keeps the one it has.
    """

    line: int
    code: str
    level: Level | None
    words: FactorWords
    is_retired: bool = False
    guid: str = ""


@dataclass(frozen=True)
class TakenIn:
    """What a file says, and what of it we have no place for: a line (0: the whole file) and a reason each."""

    kind: str
    factors: tuple[Taken, ...]
    dropped: tuple[tuple[int, str], ...]
    place: str = "line"  # what `line` counts: lines of the file, or its codes


def read_vocabulary(content: bytes, known: Iterable[Factor], level: Level | None = None) -> TakenIn:
    """What the file says of these factors and of new ones. Raises `Invalid` when it is none of these kinds."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if NO_TEXT.search(text):
        raise Invalid(
            "This is no vocabulary that we can read: it is no plain text. Export it as a codebook (.qdc) or as CSV.",
            "file",
        )
    factors = tuple(known)
    if VERSION_FILE.search(text):
        return _version(content, {factor.guid for factor in factors})
    rows = csv.DictReader(io.StringIO(text, newline=""))
    headings = [(heading or "").strip().lower() for heading in rows.fieldnames or ()]
    if set(headings) >= OURS:
        rows.fieldnames = headings
        return _ours(rows, {factor.code: factor for factor in factors})
    named = [name for name in NAMES if name in headings]
    by_name = {factor.name.lower(): factor for factor in factors}
    if len(named) == 1:
        rows.fieldnames = headings
        said = [(rows.line_num, row[named[0]] or "", row.get("description") or "") for row in rows]
        others = sorted(set(headings) - {named[0], "description"})
        return _named("Taguette", said, by_name, level, [(1, f"column “{name}”") for name in others])
    if len(named) > 1:
        raise Invalid(f"The file has the columns {' and '.join(named)}. Keep one of them.", "file")
    if "\t" in text or ">>" in text:
        said = [
            (number, *(line.split("\t", 1) if "\t" in line else (line, "")))
            for number, line in enumerate(text.splitlines(), start=1)
            if line.strip()
        ]
        return _named("QualCoder", said, by_name, level, [])
    raise Invalid(
        "This is no vocabulary that we can read. It needs the headings factor_id and name, or tag, or one code a line "
        "with a tab before its memo.",
        "file",
    )


def _version(content: bytes, known: Container[str]) -> TakenIn:
    """A version file. Raises `Invalid`, saying where, when it is not sound."""
    found, dropped = [], []
    for one in read_version(content).factors:
        if one.guid not in known:
            dropped.append((one.position, f"the code {one.code}: a new factor gets the next code of its level"))
            if one.replaces:
                dropped.append((one.position, f"{one.code} replaces {', '.join(one.replaces)}: split or merge it"))
        found.append(Taken(one.position, "", one.level, FactorWords.of(one), guid=one.guid))
    return TakenIn("version file", tuple(found), tuple(dropped), "factor")


def _ours(rows: "csv.DictReader[str]", known: Mapping[str, Factor]) -> TakenIn:
    found, dropped = [], []
    columns = {"factor_id", "parent_id", "name", "definition", "test_question", "status", "synonyms", *NOTES}
    silent = {"guid", "valid_from", "is_about_reviews"}  # they follow from the code and from the version
    dropped += [
        (1, f"column “{name}”") for name in sorted(set(rows.fieldnames or ()) - columns - silent - {"replaced_by"})
    ]
    for row in rows:
        line, code = rows.line_num, (row["factor_id"] or "").strip()
        before = known.get(code)
        if row.get("replaced_by"):
            dropped.append((line, f"{code}: replaced by {row['replaced_by']}. Split or merge it in the draft."))
        start = FactorWords.of(before) if before else FactorWords("", "")
        given = {field: _given(row, "test_question" if field == "question" else field) for field in NOTES}
        words = FactorWords(
            name=_given(row, "name") or start.name,
            definition=start.definition if (said := _given(row, "definition")) is None else said,
            synonyms=start.synonyms if (said := _given(row, "synonyms")) is None else tuple(said.split("; ")),
            notes=replace(start.notes, **{field: text for field, text in given.items() if text is not None}),
        )
        level = _level(row.get("parent_id") or "")
        is_retired = (row.get("status") or "").strip().lower() == RETIRED
        if code and before is None:
            dropped.append((line, f"the code {code}: a new factor gets the next code of its level"))
        found.append(Taken(line, code if before else "", level, words, is_retired))
    return TakenIn("ours", tuple(found), tuple(dropped))


def _named(
    kind: str,
    said: Iterable[tuple[int, str, str]],
    by_name: Mapping[str, Factor],
    level: Level | None,
    dropped: list[tuple[int, str]],
) -> TakenIn:
    """Factors by their names, each perhaps under categories."""
    found = []
    for line, path, text in said:
        *above, name = [part.strip() for part in PARTS.split(path) if part.strip()] or [""]
        before = by_name.get(name.lower()) or by_name.get(path.strip().lower())
        own = next((one for part in above if (one := _level(part))), level)
        dropped += [(line, f"category “{part}” of “{name}”") for part in above if _level(part) is None]
        if before is not None:
            words = FactorWords.of(before)
            found.append(Taken(line, before.code, None, replace(words, definition=text.strip() or words.definition)))
        else:
            found.append(Taken(line, "", own, FactorWords(name, text.strip(), notes=Notes())))
    return TakenIn(kind, tuple(found), tuple(dropped))


def _given(row: Mapping[str, str | None], field: str) -> str | None:
    """What a cell says; nothing when the file has no such column."""
    value = row.get(field)
    return value.strip() if value is not None else None


def _level(text: str) -> Level | None:
    return next((level for level in Level if level.lower() == text.strip().lower()), None)
