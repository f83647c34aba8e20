"""What was left out or read otherwise on the way in or out: nothing is dropped in silence. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.ui.words import count

LISTED = 200  # things of each sort: past this they are counted


@dataclass
class Drop:
    """One way in which something was lost, how often, and what it befell."""

    number: int = 0
    which: list[str] = field(default_factory=list)


@dataclass
class Drops:
    """Everything that was lost, by what happened to it."""

    found: dict[str, Drop] = field(default_factory=dict)

    def note(self, what: str, which: str = "", times: int = 1) -> None:
        """Say that this happened to something."""
        if times < 1:
            return
        drop = self.found.setdefault(what, Drop())
        drop.number += times
        if which and len(drop.which) < LISTED:
            drop.which.append(" ".join(which.split()))

    def join(self, other: "Drops") -> None:
        """Add what was noted elsewhere."""
        for what, drop in other.found.items():
            mine = self.found.setdefault(what, Drop())
            mine.number += drop.number
            mine.which += drop.which[: LISTED - len(mine.which)]

    def in_short(self) -> Iterator[str]:
        """One line for each way: “Sets of codes are left out (2 times).”."""
        for what, drop in self.found.items():
            yield f"{what} ({count(drop.number, 'time', 'times')})."

    def in_words(self) -> Iterator[str]:
        """The same, each followed by what it befell."""
        for line, drop in zip(self.in_short(), self.found.values(), strict=True):
            yield line
            yield from (f"  {which}" for which in drop.which)
            if drop.which and drop.number > len(drop.which):
                yield f"  and {drop.number - len(drop.which):,} more"
