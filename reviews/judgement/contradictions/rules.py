"""Contradictions between the answers, the concerns and what is to change, and when each is resolved. Pure.

A contradiction may be right: a concern that bore directly on how risk was managed, in a review that says that all
reasonable steps were taken, may be about something that nobody could have seen. Then the reviewer says so, in words
that the report prints. Nothing is decided for them.

What was said holds for exactly what it was said of. When an answer, a concern or a change that it rested on is another
one, the contradiction is put to the reviewer anew, with the earlier words at hand.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reviews.evidence.rules import check_words
from reviews.judgement.rules import AreaAnswer
from workbench.errors import Invalid

LONGEST = 5_000


class Clash(StrEnum):
    """What does not fit with what."""

    YES_AND_DIRECT = "yes, and a concern bore directly"
    NO_AND_NONE = "no, and no concern bore directly"
    YES_AND_AREA = "yes, and no in an area"
    NO_AND_AREAS = "no, and no in no area"
    NO_CHANGE = "a concern, and no improvement"


@dataclass(frozen=True)
class Concern:
    """A concern: the factors that bore directly on how risk was managed, and whether an improvement follows from it."""

    id: str
    number: int
    title: str
    direct: tuple[str, ...]  # codes
    has_improvement: bool

    @property
    def label(self) -> str:
        """“finding 3 (Home visits were not made)”."""
        return f"finding {self.number} ({self.title})"


@dataclass(frozen=True)
class Contradiction:
    """One thing that does not fit together, in words. `about` is the id of the area or the concern, where it is one."""

    clash: Clash
    about: str
    words: str
    asks: str
    rests_on: str  # a digest: what was said of it holds while this is the same

    @property
    def key(self) -> str:
        """By what it is known in this review."""
        return f"{self.clash.name.lower()}:{self.about}"


@dataclass(frozen=True)
class Put:
    """A contradiction as it is put to the reviewer: with what was said of it, or of what it was before."""

    contradiction: Contradiction
    words: str = ""
    is_resolved: bool = False

    @property
    def is_anew(self) -> bool:
        """Whether it was resolved before, and what it rested on has changed since."""
        return bool(self.words) and not self.is_resolved


def contradictions(
    whole: AreaAnswer | None,
    areas: Sequence[tuple[str, str, AreaAnswer | None]],
    concerns: Sequence[Concern],
) -> tuple[Contradiction, ...]:
    """Everything that does not fit together now. Of each area its id, its name and the answer.

    Nothing is put to the reviewer before the question on the whole is answered.
    """
    return tuple(_found(whole, areas, concerns))


def _found(
    whole: AreaAnswer | None, areas: Sequence[tuple[str, str, AreaAnswer | None]], concerns: Sequence[Concern]
) -> Iterator[Contradiction]:
    direct = [concern for concern in concerns if concern.direct]
    short = [area for area in areas if area[2] is AreaAnswer.NO]
    if whole is AreaAnswer.YES and direct:
        bore = "bears" if len(direct) == 1 else "bear"
        yield Contradiction(
            Clash.YES_AND_DIRECT,
            "",
            f"All in all the answer is yes, and {_in_a_row(direct)} {bore} directly on how risk was managed.",
            "Say how all reasonable steps can have been taken all the same, or change one of them.",
            _digest(whole, [[one.id, one.title, *one.direct] for one in direct]),
        )
    if whole is AreaAnswer.NO and not direct:
        yield Contradiction(
            Clash.NO_AND_NONE,
            "",
            "All in all the answer is no, and no concern bore directly on how risk was managed.",
            "Say which reasonable step was not taken, and where that shows, or change one of them.",
            _digest(whole, [[one.id, one.title] for one in concerns]),
        )
    if whole is AreaAnswer.YES:
        for area_id, name, _ in short:
            yield Contradiction(
                Clash.YES_AND_AREA,
                area_id,
                f"All in all the answer is yes, and for “{name}” it is no.",
                "Say how both can be so, or change one of them.",
                _digest(whole, [area_id]),
            )
    if whole is AreaAnswer.NO and areas and not short and all(answer for _, _, answer in areas):
        yield Contradiction(
            Clash.NO_AND_AREAS,
            "",
            "All in all the answer is no, and it is no in none of the areas.",
            "Say where the reasonable step lies that was not taken, or change one of them.",
            _digest(whole, [[area_id, answer] for area_id, _, answer in areas]),
        )
    for concern in concerns:
        if whole is not None and not concern.has_improvement:
            yield Contradiction(
                Clash.NO_CHANGE,
                concern.id,
                f"No improvement follows from {concern.label}.",
                "Add one under Improvements, or say why nothing is to change because of it.",
                _digest(None, [concern.title, *concern.direct]),
            )


def put(found: Sequence[Contradiction], said: Mapping[str, tuple[str, str]]) -> tuple[Put, ...]:
    """Each contradiction with what was said of it. `said` has, by key, the words and what they rested on."""
    return tuple(
        Put(one, words, bool(words) and rested_on == one.rests_on)
        for one in found
        for words, rested_on in [said.get(one.key, ("", ""))]
    )


def check_resolution(words: str) -> None:
    """Raise `Invalid` unless something is said."""
    if not words.strip():
        raise Invalid("Say in words how this fits together.", "words")
    check_words(words, "explanation", "words", LONGEST)


def _digest(whole: AreaAnswer | None, about: Sequence[object]) -> str:
    content = json.dumps([whole, about], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _in_a_row(concerns: Sequence[Concern]) -> str:
    labels = [concern.label for concern in concerns]
    return " and ".join(filter(None, [", ".join(labels[:-1]), labels[-1]]))
