"""Whether a text could tell who or where: names, numbers, dates, places. For the learning briefing. Pure."""

import re
from dataclasses import dataclass

from reviews.editions.record import ReportRecord
from reviews.editions.reference import reference
from reviews.people.hiding.names import Names

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATES = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS})\b|\b(?:{MONTHS}) (?:\d{{4}}|\d{{1,2}}\b)"
    r"|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b(?:19|20)\d\d\b"
    rf"|\b(?:in|of|since|from|until|by|during|last) (?:{MONTHS})\b"
)
NUMBERS = re.compile(r"\b[A-Z]\d{6}\b|\bSFO-\d{4}-\d+\b|\b\d{5,}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
CAPITAL = re.compile(r"(?<=[a-z0-9,;:’')\]] )[“‘\"'(]?([A-Z][\w’'-]+)")


@dataclass(frozen=True)
class Telling:
    """What in a text tells who or where, for certain; and words with a capital that may be a name or a place."""

    surely: tuple[str, ...]
    perhaps: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.surely or self.perhaps)


class Anonymous:
    """Everything by which this review could be known."""

    def __init__(self, record: ReportRecord, names: Names) -> None:
        """`record` has its names still; `names` are all of them."""
        self._names = names
        places = {record.reference, record.supervision.region, record.supervision.unit} - {""}
        self._places = [re.compile(rf"(?<!\w){re.escape(place)}(?!\w)", re.IGNORECASE) for place in sorted(places)]
        self._known = set(reference("capitals")["words"])
        for term in reference("glossary")["term"]:
            for said in (term["name"], *term["said"]):
                self._known.update(re.findall(r"[\w’'-]+", said))

    def telling(self, text: str) -> Telling:
        """What tells who or where."""
        surely = [*self._names.found_in(text)]
        for pattern in (DATES, NUMBERS, *self._places):
            surely += [match.group() for match in pattern.finditer(text)]
        words = (match[1] for match in CAPITAL.finditer(text))
        perhaps = [word for word in words if word not in self._known and not word.isupper()]
        return Telling(tuple(dict.fromkeys(surely)), tuple(dict.fromkeys(perhaps)))
