"""A whole review written into one file. This is the work that is done in a child process.

The same rows give the same bytes in every part, whichever database they come from: rows stand in the order of their
ids, columns in the order of the table, and nothing but the manifest says when.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reports.whole_case.manifest import ACCOUNTS, AUDIT, NAME, README, Manifest, Part
from reports.whole_case.readme import readme_of
from reports.whole_case.references import NamedAccount, may_point, swapped, texts_in
from reports.whole_case.rules import check_size
from reports.whole_case.shapes import ColumnShape, Kind, TableShape
from reports.whole_case.values import written
from workbench.audit.rules import Operation
from workbench.jobs import Report

AUDIT_TABLE = "audit_earlier"
LOOKED = (Operation.CONSULTATION, Operation.DISCLOSURE)  # whoever only looked is not made an account elsewhere
WHEN = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP can say


@dataclass(frozen=True)
class Gathered:
    """Everything that is kept of a review, as it was read: rows by the name of their table, in its columns' order."""

    manifest: Manifest  # without its parts
    shapes: tuple[TableShape, ...]
    rows: Mapping[str, Sequence[tuple[Any, ...]]]
    audit_shape: TableShape
    audit: Sequence[tuple[Any, ...]]  # in the order it was done
    accounts: Mapping[str, NamedAccount]  # all there are, by id
    factors: Mapping[str, str]  # the id of each with its token
    vocabulary: Mapping[str, str]  # every version, with its digest


@dataclass(frozen=True)
class MadeCase:
    """The file as it was made."""

    content: bytes
    manifest: Manifest

    @property
    def sha256(self) -> str:
        """The digest of its bytes (hex)."""
        return hashlib.sha256(self.content).hexdigest()


def make_case_file(report: Report, gathered: Gathered) -> MadeCase:
    """Make the file."""
    used = _Used(gathered)
    parts: dict[str, tuple[int, bytes]] = {}
    tables = [(shape, shape.part, gathered.rows.get(shape.name, ())) for shape in gathered.shapes]
    tables.append((gathered.audit_shape, AUDIT, gathered.audit))
    for number, (shape, name, rows) in enumerate(tables):
        report(0.8 * number / len(tables), f"Writing part {number + 1} of {len(tables)}")
        parts[name] = (len(rows), _lines(used.told(shape, row) for row in rows))
    accounts = used.named_accounts()
    parts[ACCOUNTS] = (len(accounts), _lines(map(vars, accounts)))
    manifest = replace(gathered.manifest, vocabulary=used.versions())
    parts[README] = (0, readme_of(manifest, parts).encode())
    manifest = replace(
        manifest, parts=tuple(Part.of(name, rows, content) for name, (rows, content) in sorted(parts.items()))
    ).sealed()
    report(0.85, "Packing the file")
    contents = {NAME: manifest.as_json(), **{name: content for name, (_, content) in sorted(parts.items())}}
    content = packed(contents)
    check_size(len(content))
    return MadeCase(content, manifest)


def packed(contents: Mapping[str, bytes]) -> bytes:
    """A ZIP of these files: the same contents give the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in contents.items():
            info = zipfile.ZipInfo(name, WHEN)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            archive.writestr(info, content)
    return file.getvalue()


# The names of a table's columns; those that are written otherwise than they stand; those that may point at others.
_Plan = tuple[tuple[str, ...], list[tuple[int, ColumnShape]], list[tuple[int, str, str]]]


class _Used:
    """Which accounts and which factors the rows point at, found while they are written."""

    def __init__(self, gathered: Gathered) -> None:
        self._accounts, self._factors, self._every = gathered.accounts, gathered.factors, gathered.vocabulary
        self._stands_in: dict[str, set[str]] = {}
        self._tokens: set[str] = set()
        self._plans: dict[str, _Plan] = {}

    def told(self, shape: TableShape, row: Sequence[Any]) -> dict[str, Any]:
        """A row as it stands in the file."""
        plain, written_as, points = self._plans.get(shape.name) or self._plan(shape)
        only_looked = shape.name == AUDIT_TABLE and row[shape.names.index("operation")] in LOOKED
        said = dict(zip(plain, row, strict=True))
        for place, column in written_as:
            said[column.name] = written(column, row[place])
        for place, name, where in points:
            if row[place]:
                said[name] = self._pointing("" if only_looked else where, row[place])
        return said

    def _plan(self, shape: TableShape) -> _Plan:
        """What is to be done with the columns of a table: most stand in the file as they are."""
        points = frozenset(may_point(shape))
        found: _Plan = (
            shape.names,
            [
                (place, column)
                for place, column in enumerate(shape.columns)
                if place not in points and (column.words or column.kind in (Kind.DAY, Kind.MOMENT, Kind.BYTES))
            ],
            [(place, shape.names[place], f"{shape.name}.{shape.names[place]}") for place in sorted(points)],
        )
        self._plans[shape.name] = found
        return found

    def _pointing(self, where: str, value: Any) -> Any:
        if isinstance(value, str):
            self._note(where, value)
            return self._factors.get(value, value)
        for text in texts_in(value):
            self._note(where, text)
        return swapped(value, self._factors)

    def _note(self, where: str, text: str) -> None:
        if text in self._accounts:
            self._stands_in.setdefault(text, set()).update({where} - {""})
        elif text in self._factors:
            self._tokens.add(self._factors[text])

    def named_accounts(self) -> list[NamedAccount]:
        """Those that are named, each with where it stands."""
        return [
            replace(self._accounts[account_id], stands_in=tuple(sorted(where)))
            for account_id, where in sorted(self._stands_in.items())
        ]

    def versions(self) -> dict[str, str]:
        """The versions of the vocabulary from which a factor is used."""
        names = {token.rpartition("/")[0].rpartition(":")[2] for token in self._tokens}
        return {name: digest for name, digest in sorted(self._every.items()) if name in names}


def _lines(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """One JSON object a line."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    return "".join(f"{encode(dict(row))}\n" for row in rows).encode()
