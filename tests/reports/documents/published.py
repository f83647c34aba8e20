"""The published case as a record to make documents of. It is read where it is, and never kept here."""

import csv
from dataclasses import replace
from datetime import date
from functools import cache

from reviews.chronology.importing.reading import read_chronology
from reviews.editions.record import Bearing, FindingRecord, KeyEntry, ReportRecord, Rests
from reviews.findings.rules import FindingKind, Strength
from tests.reviews.chronology.material import PUBLISHED
from tests.reviews.editions.invented import RECORD

FINDINGS = PUBLISHED.with_name("case-a-findings.csv")


@cache
def published_record() -> ReportRecord:
    """Its entries in order, its findings with their factors, and an invented rest."""
    reading = read_chronology(PUBLISHED.read_bytes(), PUBLISHED.name, today=date(2026, 6, 1))
    entries = tuple(
        KeyEntry(
            str(row.number), entry.happened.in_words, entry.agency, entry.summary, entry.source, (), entry.happened
        )
        for row in reading.rows
        for entry in [row.draft]
    )
    ordered = tuple(sorted(entries, key=lambda entry: entry.happened.sort_key))
    with FINDINGS.open(encoding="utf-8", newline="") as lines:
        findings = tuple(
            FindingRecord(
                row["id"], number, FindingKind.CONCERN, row["finding"][:110], row["finding"], "",
                (Rests(entry_id=ordered[number % len(ordered)].id),),
                tuple(Bearing(code, code, "Team", Strength.CONTRIBUTED) for code in row["factor_codes"].split()),
            )
            for number, row in enumerate(csv.DictReader(lines), start=1)
        )  # fmt: skip
    judgement = replace(RECORD.judgement, entry_ids=(), finding_ids=(findings[0].id,))
    improvements = tuple(replace(one, finding_id=findings[0].id) for one in RECORD.improvements)
    return replace(
        RECORD, entries=ordered, entries_in_all=len(ordered), findings=findings, judgement=judgement,
        improvements=improvements, conflicts=(),
    )  # fmt: skip
