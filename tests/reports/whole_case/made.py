"""Whole reviews for the tests: made into a file in one database, and restored from it in another."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping

import sqlalchemy as sa
from sqlmodel import Session

from reports.whole_case.manifest import NAME, Manifest, Part
from reports.whole_case.opening import OpenedCase, open_case_file
from reports.whole_case.packing import MadeCase, make_case_file, packed
from reports.whole_case.queries import what_fits_here, whole_case
from workbench.access import Actor


def quiet(_share: float, _words: str) -> None:
    """Nobody watches how far it is."""


def exported(db: Session, actor: Actor, case_id: str) -> MadeCase:
    """The file of a review."""
    return make_case_file(quiet, whole_case(db, actor, case_id))


def opened(content: bytes) -> OpenedCase:
    """The file taken apart, as the child does it."""
    return open_case_file(quiet, content, what_fits_here())


def parts_of(content: bytes) -> dict[str, bytes]:
    """What is in the file, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rows_of(content: bytes, table: str) -> list[dict]:
    """The rows of a table, as they stand in the file."""
    return [json.loads(line) for line in parts_of(content)[f"rows/{table}.jsonl"].splitlines()]


def forged(content: bytes, table: str, change: Callable[[list[dict]], object]) -> bytes:
    """The file as somebody would write it who changes rows and sets every digest right again."""
    parts, rows = parts_of(content), rows_of(content, table)
    rows = change(rows) or rows
    parts[f"rows/{table}.jsonl"] = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()
    return resealed(parts)


def resealed(parts: Mapping[str, bytes], **manifest: object) -> bytes:
    """A file of these parts whose manifest says so."""
    old = Manifest.from_json(parts[NAME])
    rest = {name: content for name, content in parts.items() if name != NAME}
    listed = tuple(
        Part.of(name, len(content.splitlines()) if name.endswith("jsonl") else 0, content)
        for name, content in sorted(rest.items())
    )
    new = Manifest(**{**vars(old), **manifest, "parts": listed}).sealed()
    return packed({NAME: new.as_json(), **rest})


def everything(engine: sa.Engine) -> dict[str, int]:
    """How many rows each table has."""
    look = sa.MetaData()
    look.reflect(engine)
    with engine.connect() as connection:
        return {
            name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for name, table in look.tables.items()
        }
