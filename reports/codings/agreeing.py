"""Tags on words as units that several people coded, for figures of agreement: coder, unit, value. Pure.

Tags that meet are one unit. Whoever tagged words of that text and not of this unit said that there is nothing in it.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from reports.codings.contents import Codings, Passage, Text

COLUMNS = ("coder", "unit", "value")
NOTHING = "none"  # what somebody says who tagged other words of the text


def units_csv(codings: Codings) -> str:
    """A row for each coder and unit of every text in which two people or more tagged words."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for review, text in codings.texts():
        coders = sorted({put.coder for mark in text.marks for put in mark.puts}, key=list(codings.coders).index)
        if len(coders) < 2:
            continue
        for start, end, marks in _units(text):
            said = _said(marks)
            for coder in coders:
                unit = f"{review.reference}, {text.title}, {start} to {end}"
                writer.writerow((codings.coders[coder], unit, said.get(coder, NOTHING)))
    return out.getvalue()


def _units(text: Text) -> Iterator[tuple[int, int, Sequence[Passage]]]:
    """The tags that meet, together, from the first letter to the last."""
    unit: list[Passage] = []
    for mark in sorted(text.marks, key=lambda mark: (mark.start, mark.end, mark.id)):
        if unit and mark.start >= max(one.end for one in unit):
            yield unit[0].start, max(one.end for one in unit), unit
            unit = []
        unit.append(mark)
    if unit:
        yield unit[0].start, max(one.end for one in unit), unit


def _said(marks: Sequence[Passage]) -> dict[str, str]:
    """What each coder said of a unit: the factor on most letters; of two on as many, the first by its code."""
    letters: dict[str, dict[str, int]] = {}
    for mark in marks:
        for put in mark.puts:
            counted = letters.setdefault(put.coder, {})
            counted[put.code] = counted.get(put.code, 0) + mark.end - mark.start
    return {coder: min(counted, key=lambda code: (-counted[code], code)) for coder, counted in letters.items()}
