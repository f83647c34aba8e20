"""Contents to make files of, and the files: each is made once for all tests."""

import hashlib
import os
import pickle
import random
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.metadata import version
from pathlib import Path

from reports.documents.contents import Contents
from reports.documents.making import MadeFile, make_file
from reviews.chronology.dates import ImpreciseDate
from reviews.editions.composing import compose
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.editions.record import KeyEntry, ReportRecord
from reviews.editions.rules import digest_of
from tests.reviews.editions.invented import EMPTY, RECORD
from tests.shape.source import ROOT

AGENCIES = (
    "Police (County D, with the regional serious and organised crime unit)",
    "Probation",
    "Children's services",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
)
SAID = "seen at the office and said that he had moved to an address which was not verified before release"


def contents(record: ReportRecord, kind: EditionKind = EditionKind.FULL, is_final: bool = False) -> Contents:
    """What would be frozen of this record."""
    paragraphs = compose(record, kind)
    return Contents(
        reference=record.reference,
        kind=kind,
        version="Final, version 3" if is_final else "Draft 2",
        is_final=is_final,
        frozen_on=date(2026, 6, 1),
        frozen_at=datetime(2026, 6, 1, 9, 0, tzinfo=UTC),
        digest=digest_of(paragraphs),
        paragraphs=paragraphs,
    )


def long_record(entries: int) -> ReportRecord:
    """A review with many entries, long names without a space, and every sort of date."""
    chance = random.Random(7)
    made = []
    for number in range(entries):
        on = date(2012, 1, 1) + timedelta(days=chance.randrange(4800))
        text = chance.choice(
            [f"{on.day} {on:%B} {on.year}", f"{on:%B} {on.year}", f"about {on.year}", f"before {on:%B} {on.year}", ""]
        )
        happened = ImpreciseDate.from_text(text, date(2026, 6, 1))
        knew = tuple(f"{agency}, from {on:%B} {on.year}" for agency in chance.sample(AGENCIES, chance.randrange(3)))
        what = " ".join(chance.choices(SAID.split(), k=chance.randrange(3, 60))).capitalize()
        source = "https://service.example/" + "a" * chance.randrange(80) if number % 9 == 0 else "Contact log"
        made.append(KeyEntry(f"x{number}", happened.in_words, chance.choice(AGENCIES), what, source, knew, happened))
    made.sort(key=lambda entry: entry.happened.sort_key)
    finding = RECORD.findings[0]
    return replace(
        RECORD,
        person=replace(RECORD.person, name="A" * 60 + " " + "B" * 60),
        supervision=replace(RECORD.supervision, unit="N" * 120),
        entries=(*made, *RECORD.entries),
        entries_in_all=entries + 20,
        findings=(replace(finding, title="W" * 200), *RECORD.findings[1:]),
    )


RECORDS = {"usual": lambda: RECORD, "empty": lambda: EMPTY, "long": lambda: long_record(200)}
KEPT = Path(tempfile.gettempdir()) / f"sfo-made-{os.getuid()}"  # PDFs take seconds: a test asks for one made before


@cache
def made(name: str, kind: EditionKind = EditionKind.FULL, file_format: FileFormat = FileFormat.PDF) -> MadeFile:
    """The file of one of our records."""
    return kept(contents(RECORDS[name](), kind), file_format)


def kept(some: Contents, file_format: FileFormat) -> MadeFile:
    """The file of these contents, made once for all test processes until something it is made with changes."""
    path = KEPT / f"{_made_with()}-{some.kind}-{some.digest}-{some.is_final}-{file_format}"
    if not path.exists():
        KEPT.mkdir(mode=0o700, exist_ok=True)
        file = make_file(lambda _share, _words: None, some, file_format)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(pickle.dumps(file))
        part.rename(path)
    return pickle.loads(path.read_bytes())


@cache
def _made_with() -> str:
    """A digest of our code that makes files, and the versions of the libraries it does it with."""
    files = [
        path
        for folder in ("reports", "reviews/editions", "reviews/chronology", "reviews/findings")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".html", ".css", ".toml"}
    ]
    read = hashlib.sha256(b"".join(path.read_bytes() for path in files))
    read.update("".join(version(name) for name in ("weasyprint", "matplotlib", "python-docx", "jinja2")).encode())
    return read.hexdigest()[:20]
