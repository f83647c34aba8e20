"""A codebook as a table: ours, Taguette's, and the lines that QualCoder writes. Text in, values out. Pure."""

import csv
import io
from collections.abc import Iterator, Mapping

from taxonomy.interchange.drops import Drops
from taxonomy.interchange.packing import decoded
from taxonomy.interchange.qdc import ReadCodebook
from taxonomy.interchange.rules import Code, Codebook, guid_for, guid_in
from workbench.errors import Invalid

OURS = ("factor_id", "name")
NAMES = ("tag", "name", "path")  # Taguette takes exactly one of these
_BETWEEN = ">>"


def read_table(content: bytes) -> ReadCodebook:
    """The codebook in a table. Which of the three it is shows in its first line. Raises `Invalid` for any other."""
    text = decoded(content)
    first = text.partition("\n")[0]
    if "\t" in first or _BETWEEN in first:
        return _lines(text)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;", key=first.count))
    headings = [heading.strip().lower() for heading in rows.fieldnames or ()]
    rows.fieldnames = headings
    if set(OURS) <= set(headings):
        return _ours(rows)
    named = [heading for heading in headings if heading in NAMES]
    if len(named) != 1:
        raise Invalid(
            "A table of codes needs the headings factor_id and name, or exactly one of tag, name and path.", "file"
        )
    return _taguette(rows, named[0])


def _ours(rows: "csv.DictReader[str]") -> ReadCodebook:
    """Factors under their levels. What stands in the other columns is kept as fields of the code."""
    drops, levels = Drops(), dict[str, list[Code]]()
    for number, row in enumerate(rows, start=2):
        cells = _whole(row)
        factor_id, name = cells.pop("factor_id", ""), cells.pop("name", "")
        if not factor_id or not name:
            drops.note("A row without a factor_id or a name is left out", f"row {number}")
            continue
        guid = guid_in(cells.pop("guid", "")) or guid_for("factor", factor_id)
        level, definition = cells.pop("parent_id", ""), cells.pop("definition", "")
        fields = {"Code": factor_id} | {column: value for column, value in cells.items() if value}
        levels.setdefault(level, []).append(Code(guid, f"{factor_id} {name}", definition, fields=fields))
    return _read(_under(levels), drops)


def _taguette(rows: "csv.DictReader[str]", named: str) -> ReadCodebook:
    drops, codes = Drops(), []
    for number, row in enumerate(rows, start=2):
        cells = _whole(row)
        name = cells.pop(named, "")
        if not name:
            drops.note("A row without a name is left out", f"row {number}")
            continue
        codes.append(Code(guid_for("code", name), name, cells.pop("description", "")))
        for column, value in cells.items():
            drops.note(f"The column “{column}” is left out", name, int(bool(value)))
    return _read(tuple(codes), drops)


def _lines(text: str) -> ReadCodebook:
    """“category>>sub-category>>code”, a tab, and what was noted of it. Categories cannot be put on a text."""
    drops, tree = Drops(), dict[tuple[str, ...], str]()
    for number, line in enumerate(text.splitlines(), start=1):
        names, _, memo = line.partition("\t")
        path = tuple(name.strip() for name in names.split(_BETWEEN))
        if not all(path):
            drops.note("A line without a name is left out", f"line {number}", int(bool(line.strip())))
            continue
        if path in tree:
            drops.note("A code that stands twice is taken once", names)
        tree.setdefault(path, memo.strip())
    return _read(tuple(_branch(tree, ())), drops)


def _branch(tree: Mapping[tuple[str, ...], str], above: tuple[str, ...]) -> Iterator[Code]:
    depth = len(above)
    for name in dict.fromkeys(path[depth] for path in tree if len(path) > depth and path[:depth] == above):
        path = (*above, name)
        below = tuple(_branch(tree, path))
        yield Code(guid_for("code", " > ".join(path)), name, tree.get(path, ""), not below, codes=below)


def _under(levels: Mapping[str, list[Code]]) -> tuple[Code, ...]:
    found: list[Code] = []
    for level, codes in levels.items():
        found += [Code(guid_for("level", level), level, "", False, codes=tuple(codes))] if level else codes
    return tuple(found)


def _whole(row: Mapping[str | None, object]) -> dict[str, str]:
    return {heading: value.strip() for heading, value in row.items() if heading and isinstance(value, str)}


def _read(codes: tuple[Code, ...], drops: Drops) -> ReadCodebook:
    if not codes:
        raise Invalid("The table has no codes. Check that it is the file you meant.", "file")
    return ReadCodebook(Codebook(codes), drops)
