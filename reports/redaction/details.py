"""The ways in which an address, a number, a date of birth, a telephone number or an email address is written. Pure."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from reports.redaction.forms import Detail, Sort
from reports.redaction.places import How
from reports.redaction.skeleton import Skeleton, bare
from reviews.people.hiding.names import date_spellings

LONG_ENOUGH = 5  # letters and digits: a shorter number may be any number
POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}", re.IGNORECASE)
STREETS = (
    ("road", "rd"), ("street", "st"), ("avenue", "ave", "av"), ("lane", "ln"), ("close", "cl"), ("drive", "dr"),
    ("crescent", "cres"), ("court", "ct"), ("terrace", "ter"), ("place", "pl"), ("gardens", "gdns"),
    ("square", "sq"), ("flat", "apartment", "apt"), ("saint", "st"), ("grove", "gr"), ("way", "wy"),
)  # fmt: skip


class Sought:
    """One detail, in every way that it is looked for."""

    def __init__(self, detail: Detail) -> None:
        self.sort = detail.sort
        self._dates: re.Pattern[str] | None = None
        self._forms: dict[str, How] = {}
        if detail.sort is Sort.BORN and _is_day(detail.text):
            self._dates = _day_pattern(date.fromisoformat(detail.text.strip()))
            return
        for how, text in _ways(detail):
            if bare(text):
                self._forms.setdefault(bare(text), how)

    def found_in(self, skeleton: Skeleton) -> Iterator[tuple[int, int, How]]:
        """Where it stands, and how sure that is."""
        if self._dates is not None:
            yield from ((match.start(), match.end(), How.LISTED) for match in self._dates.finditer(skeleton.text))
        for form, how in self._forms.items():
            for start, end in skeleton.stretches(form):
                yield _with_sign(skeleton.text, start, end), end, how


def _with_sign(text: str, start: int, end: int) -> int:
    """Where a telephone number begins: with its plus, and with a bracket that is closed inside it."""
    begin = len(text[:start].rstrip("+"))
    return begin - 1 if text[begin - 1 : begin] == "(" and ")" in text[start:end].split("(", maxsplit=1)[0] else begin


def _ways(detail: Detail) -> Iterator[tuple[How, str]]:
    if detail.sort is Sort.ADDRESS:
        yield from _ways_of_an_address(detail.text)
    elif detail.sort is Sort.PHONE:
        digits = re.sub(r"\(0\)|\D", "", detail.text)
        national = re.sub(r"^(?:0044|44|0)", "", digits)
        yield from ((How.LISTED, f"{start}{national}") for start in ("0", "44", "0044", "440", "00440"))
    else:
        yield (How.LISTED if len(bare(detail.text)) >= LONG_ENOUGH else How.SHORT), detail.text


def _ways_of_an_address(text: str) -> Iterator[tuple[How, str]]:
    """The whole of it, each line that has a number in it, the postcode; a street by itself may be another's."""
    yield from ((How.LISTED, way) for way in _streets(text))
    without = POSTCODE.sub(" ", text)
    yield from ((How.LISTED, way) for way in _streets(without) if len(without.split()) > 1)
    yield from ((How.LISTED, match) for match in POSTCODE.findall(text))
    lines = [line.strip() for line in re.split(r"[,;\n]", without) if line.strip()]
    for line, more in zip(lines, [*lines[1:], ""], strict=True):
        street = re.sub(
            r"^(?:flat|apartment|apt|unit|no\.?|number)?\s*\d+\s*[a-z]?(?:[-/]\d+)?\s+", "", line, flags=re.I
        )
        if street != line and bare(street):
            yield from ((How.LISTED, way) for way in _streets(line))
            yield from ((How.PART, way) for way in _streets(street) if len(street.split()) > 1)
        elif re.search(r"\d", line) and more:
            yield from ((How.LISTED, way) for way in _streets(f"{line} {more}"))
        elif line is lines[0] and len(line.split()) > 1:
            yield from ((How.PART, way) for way in _streets(line))


def _streets(text: str) -> Iterator[str]:
    """The same with every street word long and short."""
    words = text.split()
    choices = [next((ways for ways in STREETS if bare(word) in ways), (word,)) for word in words]
    for choice in product(*choices[:12]):
        yield " ".join([*choice, *words[12:]])


def _is_day(text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d{2}-\d{2}", text.strip()) is not None


def _day_pattern(day: date) -> re.Pattern[str]:
    """Every way to write a day, with any spaces between its parts: “3rd of May, 1985”, “May 3 1985”."""
    numbers = [text for text in date_spellings(day) if not re.search(r"[A-Za-z]{3}", text)]
    spelled = [r"\s*".join(map(re.escape, re.split(r"([/.-])", text))) for text in numbers]
    number, year = rf"0?{day.day}\s*(?:st|nd|rd|th)?", rf"(?:{day:%Y}|['’]?{day:%y})"
    month = rf"(?:{day:%B}|{day:%b}\.?|sept\.?)" if day.month == 9 else rf"(?:{day:%B}|{day:%b}\.?)"
    spelled += [rf"{number}[\s\-]*(?:of\s+)?{month},?[\s\-]*{year}", rf"{month}\s*{number},?\s*{year}"]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(spelled)})(?![^\W_])", re.IGNORECASE)
