"""What the chronology is made of, and what it asks about: agencies and open warnings. Pure."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from reports.case_page.contents import Card, Fact, card, short
from reviews.chronology.warnings.standing import WarningView

MOST_WARNINGS, MOST_AGENCIES = 5, 8


def agencies(entries: Mapping[str, int], change: Callable[[str], str] = str) -> Card:
    """Which agencies the chronology tells of. Each passes through `change`, which takes names out, and is then cut."""
    named = sorted(entries, key=lambda agency: (-entries[agency], agency))
    said = ", ".join(f"{short(change(one), 32)} ({entries[one]})" for one in named[:MOST_AGENCIES])
    facts = [Fact("", said)] if named else []
    left = len(named) - MOST_AGENCIES
    more = f"{left} more, under “Chronology”." if left > 0 else ""
    return card(f"Agencies in the chronology ({len(named)})", facts, "No entries yet.", more, longest=400)


def warnings(waiting: Sequence[WarningView]) -> Card:
    """What the record itself asks about, and nobody has answered."""
    names = Counter(one.name for one in waiting)
    facts = [
        Fact("", f"{name} ({number})" if number > 1 else name, asks=True)
        for name, number in sorted(names.items(), key=lambda item: (-item[1], item[0]))
    ]
    left = len(facts) - MOST_WARNINGS
    more = f"{left} more kinds, under “Gaps and warnings”." if left > 0 else ""
    return card(f"Open warnings ({len(waiting)})", facts[:MOST_WARNINGS], "None.", more)
