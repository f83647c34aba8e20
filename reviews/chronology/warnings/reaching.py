"""From which day a rule may ask what was done about an entry: not before it reached those who could act. Pure.

The day something happened is not the day it was known. What was received later counts from the day it was received. A
rule that asks about probation counts from the day on which probation is recorded to have known, where that is later.
With nothing recorded of that, it counts from when it happened; recorded without a day, that is not established.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reviews.chronology.gaps.windows import Happening
from reviews.chronology.warnings.reference import Rule


@dataclass(frozen=True)
class Knew:
    """That an agency is recorded to have known of an entry, and the last day from which it can have known."""

    entry_id: str
    agency: str
    known_by: date | None  # nothing: the day is not established


def reached(
    one: Happening, rule: Rule, knew: Mapping[str, Sequence[Knew]], counts: Callable[[str], bool]
) -> Iterator[tuple[Happening, date | None]]:
    """The entries that this stands for, by the day from which each counts; nothing where that is not established."""
    assert one.window is not None, "asked of entries with a date only"
    happened = one.window.ends_by
    received = max(happened, one.day("received_on") or happened)
    if not rule.since_known or not knew:
        yield one, received
        return
    found: dict[date | None, list[str]] = {}
    for order in sorted(one.orders.split("\n")) if one.orders else [f"{one.order} {one.id}"]:
        ours = [known.known_by for known in knew.get(order.rpartition(" ")[2], ()) if counts(known.agency)]
        days = [known_by for known_by in ours if known_by is not None]
        since = max(happened, min(days)) if days else None if ours else received
        found.setdefault(since, []).append(order)
    for since, orders in found.items():
        is_whole = len(found) == 1
        first = orders[0]
        yield (
            one if is_whole else replace(one, id=first.rpartition(" ")[2], order=first, orders="\n".join(orders)),
            since,
        )
