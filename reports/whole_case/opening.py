"""A file taken apart and looked at before any of it reaches a database. Done in a child process: it may be anybody's.

Nothing is written to a disk, no name in the file is taken for a path, and as many bytes are unpacked as are allowed,
whatever the file says of itself.
"""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from reports.whole_case.fitting import check_fits
from reports.whole_case.manifest import ACCOUNTS, AUDIT, NAME, README, Manifest
from reports.whole_case.references import MARK, NamedAccount, NamedFactor, may_point, texts_in
from reports.whole_case.rules import MOST_UNPACKED, check_size, not_this_file
from reports.whole_case.shapes import TableShape, digest_of_shapes
from reports.whole_case.values import Unfit, read
from workbench.jobs import Report

LARGEST_MANIFEST = 1_000_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError)
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Here:
    """What a file must fit: the schema of this database, the release that runs, and what its tables look like."""

    schema: str
    release: str
    shapes: tuple[TableShape, ...]
    audit_shape: TableShape

    @property
    def tables(self) -> str:
        """The digest of what the tables look like."""
        return digest_of_shapes((*self.shapes, self.audit_shape))


@dataclass(frozen=True)
class OpenedCase:
    """A file that was read and fits: its rows with their types, by table, and what they point at."""

    sha256: str
    manifest: Manifest
    rows: Mapping[str, Sequence[Row]]
    accounts: tuple[NamedAccount, ...]
    factors: tuple[NamedFactor, ...]


def open_case_file(report: Report, content: bytes, here: Here) -> OpenedCase:
    """Read the file. Raises `Invalid`, in one sentence, when it cannot be restored here."""
    check_size(len(content))
    report(0.0, "Looking at the file")
    archive = _Archive(content)
    manifest = Manifest.from_json(archive.unpacked(NAME, LARGEST_MANIFEST))
    _check_schema(manifest, here)
    by_part = {shape.part: shape for shape in here.shapes} | {AUDIT: here.audit_shape}
    archive.check_names({NAME, README, ACCOUNTS, *by_part})
    texts = archive.parts(manifest)
    rows: dict[str, Sequence[Row]] = {}
    for number, (name, shape) in enumerate(by_part.items()):
        report(0.1 + 0.7 * number / len(by_part), f"Reading part {number + 1} of {len(by_part)}")
        rows[shape.name] = list(_rows(shape, texts.pop(name)))
    accounts = tuple(_accounts(texts.pop(ACCOUNTS)))
    report(0.8, "Checking that everything fits together")
    check_fits(manifest, here.shapes, here.audit_shape, rows, accounts)
    return OpenedCase(
        hashlib.sha256(content).hexdigest(), manifest, rows, accounts, tuple(sorted(_factors(here, rows)))
    )


def _check_schema(manifest: Manifest, here: Here) -> None:
    if manifest.schema == here.schema and manifest.tables == here.tables:
        return
    made = f"release {manifest.release[:20]} and schema {manifest.schema[:20]} ({manifest.tables[:8]})"
    raise not_this_file(
        f"it was made with {made}, and here are release {here.release} and schema {here.schema} ({here.tables[:8]}). "
        "Restore it with the release that made it, into a database of its own; bring that one up with “sfo migrate”, "
        "and export it again."
    )


class _Archive:
    """The parts of a ZIP by name, each read with a limit."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN:
            raise not_this_file("it is not a whole review of this workbench.") from None
        self._names = [one.filename for one in self._zip.infolist()]
        self._left = MOST_UNPACKED

    def check_names(self, wanted: set[str]) -> None:
        """Every part that there must be, once, and no other."""
        if sorted(self._names) != sorted(wanted):
            raise not_this_file("it lacks a part, or has one that does not belong in it.")

    def parts(self, manifest: Manifest) -> dict[str, bytes]:
        """Every part but the manifest itself, each checked by its digest."""
        if sorted([NAME, *(part.name for part in manifest.parts)]) != sorted(self._names):
            raise not_this_file("its manifest does not name the parts that are in it.")
        found = {}
        for part in manifest.parts:
            content = self.unpacked(part.name, self._left)
            if hashlib.sha256(content).hexdigest() != part.sha256:
                raise not_this_file(f"the part {part.name} was altered or damaged: its digest is another.")
            found[part.name] = content
        return found

    def unpacked(self, name: str, most: int) -> bytes:
        """The bytes of a part, as many as it may have."""
        try:
            with self._zip.open(name) as file:
                content = file.read(most + 1)
        except (KeyError, *_BROKEN):
            raise not_this_file("it is damaged, or is not a whole review of this workbench.") from None
        self._left -= len(content)
        if len(content) > most or self._left < 0:
            raise not_this_file(f"it unpacks to more than {MOST_UNPACKED // 1_000_000} MB.")
        return content


def _rows(shape: TableShape, content: bytes) -> Iterator[Row]:
    names = set(shape.names)
    for number, said in _json_lines(shape.part, content):
        if said.keys() != names:
            odd = sorted(said.keys() ^ names)[0][:60]
            raise not_this_file(f"row {number} of {shape.name} has a column too many or too few ({odd}).")
        row = {}
        for column in shape.columns:
            try:
                row[column.name] = read(column, said[column.name])
            except Unfit as unfit:
                raise not_this_file(f"row {number} of {shape.name}: {column.name} {unfit}.") from None
            except RecursionError:
                raise not_this_file(f"row {number} of {shape.name}: {column.name} is too deep.") from None
        yield row


def _json_lines(part: str, content: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(content.splitlines(), start=1):
        try:
            said = _DECODER.decode(line.decode())
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict):
            raise not_this_file(f"line {number} of {part} cannot be read.")
        yield number, said


def _no_number(_word: str) -> NoReturn:
    raise ValueError("not a number")


_DECODER = json.JSONDecoder(parse_constant=_no_number)


def _accounts(content: bytes) -> Iterator[NamedAccount]:
    for number, said in _json_lines(ACCOUNTS, content):
        where = said.pop("stands_in", None)
        if said.keys() != {"id", "name", "email"} or not isinstance(where, list):
            raise not_this_file(f"line {number} of {ACCOUNTS} is not an account.")
        if not all(isinstance(value, str) and 0 < len(value) <= 254 for value in said.values()):
            raise not_this_file(f"line {number} of {ACCOUNTS} is not an account.")
        yield NamedAccount(**said, stands_in=tuple(map(str, where)))


def _factors(here: Here, rows: Mapping[str, Sequence[Row]]) -> set[NamedFactor]:
    """The factors that rows point at, as they stand in the file."""
    found = set()
    for shape in (*here.shapes, here.audit_shape):
        names = [shape.names[place] for place in may_point(shape)]
        for row in rows[shape.name]:
            for name in names:
                found |= {text for text in texts_in(row[name]) if text.startswith(MARK)}
    return {NamedFactor.from_token(token) for token in found}
