"""Whether the rows of a file are those of one review and of nothing else: the last look before they are restored. Pure.

A row that named another review, or pointed at a row of one, would change a review that is here already.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from reports.whole_case.manifest import Manifest
from reports.whole_case.references import MARK, NamedAccount
from reports.whole_case.rules import not_this_file
from reports.whole_case.sealed import CODING, is_sound
from reports.whole_case.shapes import TableShape

CASE, ACCOUNT, FACTOR = "review_case", "account", "factor"
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def check_fits(
    manifest: Manifest,
    shapes: Sequence[TableShape],
    audit: TableShape,
    rows: Rows,
    accounts: Sequence[NamedAccount],
) -> None:
    """Raise `Invalid` unless every row is of this review and points only into the file, at accounts or at factors."""
    _check_the_review(manifest, rows)
    counted = {part.name: part.rows for part in manifest.parts}
    if any(len(rows[shape.name]) != counted[shape.part] for shape in shapes):
        raise not_this_file("it has not as many rows as its manifest says.")
    ids = {shape.name: _ids(shape.name, rows[shape.name]) for shape in (*shapes, audit)}
    ids[ACCOUNT] = frozenset(account.id for account in accounts)
    if len(ids[ACCOUNT]) != len(accounts) or not all(ID.fullmatch(one) for one in ids[ACCOUNT]):
        raise not_this_file("two of its accounts have one id, or one has none.")
    for shape in (*shapes, audit):
        _check_table(shape, manifest.case_id, rows[shape.name], ids)


def _check_the_review(manifest: Manifest, rows: Rows) -> None:
    named = [(row["id"], row["reference"]) for row in rows[CASE]]
    if named != [(manifest.case_id, manifest.reference)]:
        raise not_this_file("it does not hold the one review that its manifest names.")


def _ids(table: str, rows: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    found = frozenset(row["id"] for row in rows)
    if len(found) != len(rows) or not all(ID.fullmatch(one) for one in found):
        raise not_this_file(f"two rows of {table} have one id, or one has none.")
    return found


def _check_table(
    shape: TableShape, case_id: str, rows: Sequence[Mapping[str, Any]], ids: Mapping[str, frozenset[str]]
) -> None:
    points = [(column.name, column.leads_to) for column in shape.columns if column.leads_to]
    says_whose = "case_id" in shape.names
    for number, row in enumerate(rows, start=1):
        if says_whose and row["case_id"] != case_id:
            raise not_this_file(f"row {number} of {shape.name} is of another review.")
        for name, target in points:
            value = row[name]
            if value is None:
                continue
            if not (value.startswith(MARK) if target == FACTOR else value in ids[target]):
                raise not_this_file(
                    f"row {number} of {shape.name}: {name} points at something that is not in the file."
                )
        if shape.name != CODING and not is_sound(shape.name, row):
            raise not_this_file(f"row {number} of {shape.name} is not what its own digest says.")
