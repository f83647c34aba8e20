"""Invented pairs of entries, each with what a person would say they are, to measure the finder by.

`tune` is what the finder's limits were set with; `held` was written at the same time, and looked at only to be counted.
"""

import csv
from datetime import date
from pathlib import Path

from reviews.chronology.accounts.nearness import Told
from reviews.chronology.dates import ImpreciseDate

TODAY = date(2026, 4, 3)
FILE = Path(__file__).with_name("pairs.csv")
BACKGROUND = Path(__file__).parents[4] / "reviews" / "demonstration" / "material" / "chronology.csv"


def told(entry_id: str, when: str, agency: str, summary: str, **details: str) -> Told:
    happened = ImpreciseDate.from_text(when, TODAY)
    return Told(
        entry_id, agency, summary, happened.earliest, happened.latest, happened.at_time, tuple(sorted(details.items()))
    )


def labelled() -> dict[tuple[str, str], tuple[str, str]]:
    """What each pair is for, and what it is, by the ids of its two entries."""
    return {(f"{place:03}-1", f"{place:03}-2"): (row["set"], row["truth"]) for place, row in enumerate(_rows())}


def pool() -> list[Told]:
    """Every entry of every pair, among the entries of the invented chronology, as if they were one review."""
    entries = [
        told(f"{place:03}-{side}", row[f"when_{side}"], row[f"agency_{side}"], row[f"summary_{side}"])
        for place, row in enumerate(_rows())
        for side in ("1", "2")
    ]
    with BACKGROUND.open(newline="") as rows:
        for place, row in enumerate(csv.DictReader(rows)):
            happened = ImpreciseDate.from_columns(row["date"], row["date_precision"], TODAY)
            entries.append(
                Told(
                    f"x{place:03}", row["agency"], row["summary"], happened.earliest, happened.latest, happened.at_time
                )
            )
    return entries


def _rows() -> list[dict[str, str]]:
    with FILE.open(newline="") as rows:
        return list(csv.DictReader(rows))
