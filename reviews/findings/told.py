"""A finding told as a chain: what stands at each step, in words and with its factors. Pure.

The figure on the screen, that in documents and the sentences are all made from these.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from reviews.findings.rules import FindingKind, Strength
from reviews.findings.steps import Step
from workbench.ui.words import sentence

GOOD = {
    Step.ACT: "what helped",
    Step.CONDITIONS: "why it could be done",
    Step.SYSTEM: "what made it possible",
}
BORE = {
    Strength.BORE_DIRECTLY: "bore directly on how risk was managed",
    Strength.CONTRIBUTED: "contributed",
    Strength.PRESENT: "was present only",
}
UNSAID = {
    Step.RECORD: "Nothing is chosen from the record.",
    Step.KNOWN: "What was known at the time is not established.",
    Step.SYSTEM: "Nothing is said of the organisation or system.",
}


@dataclass(frozen=True)
class Bore:
    """A factor where it stands, and how far it bore."""

    step: Step
    code: str
    name: str
    level: str
    strength: str

    @property
    def in_words(self) -> str:
        """“Team or PDU: Vacancies (PD02) contributed.”."""
        return f"{self.level}: {self.name} ({self.code}) {BORE[Strength(self.strength)]}."

    @property
    def in_short(self) -> str:
        """“PD02 Vacancies, team or PDU”: for a box."""
        return f"{self.code} {self.name}, {self.level[:1].lower()}{self.level[1:]}"


@dataclass(frozen=True)
class Box:
    """One step of a chain: its heading, what is said there, and its factors in short. An empty one is still open."""

    heading: str
    words: str
    factors: tuple[str, ...] = ()
    is_open: bool = False

    def as_cell(self) -> str:
        """As a cell of a figure's paragraph."""
        return json.dumps([self.heading, self.words, list(self.factors), self.is_open], ensure_ascii=False)

    @classmethod
    def from_cell(cls, cell: str) -> Self:
        """Back from a cell."""
        heading, words, factors, is_open = json.loads(cell)
        return cls(heading, words, tuple(factors), is_open)


@dataclass(frozen=True)
class Told:
    """A finding as a chain: its words by step, what shows them, who knew, and its factors."""

    kind: FindingKind
    words: Mapping[Step, str]
    shown: Mapping[Step, Sequence[str]]
    knew: Sequence[str]
    none_found: str
    factors: Sequence[Bore]

    def heading(self, step: Step) -> str:
        """What the step is called: good practice has words of its own for some."""
        good = self.kind is FindingKind.GOOD_PRACTICE
        return sentence(GOOD.get(step, step.value) if good else step.value)

    def said(self, step: Step) -> str:
        """What is said at the step, in whole sentences."""
        return " ".join(self._lines(step))

    def _lines(self, step: Step) -> list[str]:
        parts = [self.words.get(step, "").strip()]
        if step is Step.RECORD:
            parts = [_ended(shown) for shown in self.shown.get(step, ())]
        if step is Step.KNOWN:
            parts = [*(_ended(knew) for knew in self.knew), *parts]
        if step is Step.SYSTEM and self.none_found.strip():
            parts.append(f"No factor of the system was found: {self.none_found.strip()}")
        return list(filter(None, parts))

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What is drawn, from left to right."""
        return tuple(self._box(step) for step in Step if not self._is_left_out(step))

    @property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """What is read, from the first step to the last: heading and sentences, one thing on a line."""
        return tuple(
            (self.heading(step), "\n".join(self._sentences(step))) for step in Step if not self._is_left_out(step)
        )

    def _sentences(self, step: Step) -> Iterator[str]:
        yield from self._lines(step) or [UNSAID.get(step, "Nothing is said here.")]
        if step is not Step.RECORD:
            yield from (f"Shown by: {_ended(shown)}" for shown in self.shown.get(step, ()))
        yield from (factor.in_words for factor in self._at(step))

    def _box(self, step: Step) -> Box:
        said = self.said(step)
        factors = tuple(factor.in_short for factor in self._at(step))
        return Box(self.heading(step), said or UNSAID.get(step, "Nothing is said here."), factors, not said)

    def _at(self, step: Step) -> list[Bore]:
        return [factor for factor in self.factors if factor.step is step]

    def _is_left_out(self, step: Step) -> bool:
        """Good practice need not go on to the system around it; a concern whose conditions are of it has gone there."""
        if step is not Step.SYSTEM or self.said(step) or self._at(step) or self.shown.get(step):
            return False
        return self.kind is FindingKind.GOOD_PRACTICE or any(factor.step is Step.CONDITIONS for factor in self.factors)


def _ended(words: str) -> str:
    """With a full stop at its end."""
    words = words.strip()
    return words if words.endswith((".", "!", "?", "”")) else f"{words}."
