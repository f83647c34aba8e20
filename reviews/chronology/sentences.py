"""The figure of the chronology in words, for whoever does not see it. Pure."""

from collections.abc import Sequence

from reviews.chronology.lanes import SHAPES, Band, Drawn, Shape
from workbench.ui.words import day


def describe_bands(bands: Sequence[Band]) -> str:
    """What is hatched, in words; nothing when nothing is."""
    if not bands:
        return ""
    return "Hatched: " + "; ".join(f"{day(one.since)} to {day(one.until)}, {one.words}" for one in bands) + "."


def describe(entries: Sequence[Drawn]) -> str:
    """The figure in words, for whoever does not see it."""
    if not entries:
        return "The chronology has no entries yet."
    dated = [entry.happened for entry in entries if not entry.happened.is_undated]
    undated = len(entries) - len(dated)
    agencies: dict[str, int] = {}
    for entry in entries:
        agencies[entry.agency] = agencies.get(entry.agency, 0) + 1
    most = max(agencies, key=lambda agency: agencies[agency])
    said = [f"{_count(len(entries), 'entry', 'entries')} of {_count(len(agencies), 'agency', 'agencies')}"]
    if dated:
        said[0] += f", the first {dated[0].in_words}, the last {dated[-1].in_words}"
    if list(agencies.values()).count(agencies[most]) == 1 < len(agencies):
        said.append(f"{most} has most, with {agencies[most]}")
    exact = sum(SHAPES[one.kind] is Shape.DAY for one in dated)
    if len(dated) > exact:
        said.append(f"{_have(len(dated) - exact)} no exact day, and a bar or an arrow shows how much is known")
    if undated:
        said.append(f"{_have(undated)} no date, and stand{'s' if undated == 1 else ''} at the end of the table")
    return ". ".join(said) + "."


def _have(number: int) -> str:
    return f"{number} {'has' if number == 1 else 'have'}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
