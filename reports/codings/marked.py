"""Tags on words, placed in texts that leave without names."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from reports.codings.contents import Passage, Put
from reviews.coding.marking.anchoring import CONTEXT, Anchor, find
from reviews.coding.marking.queries import MarkView
from reviews.coding.marking.rules import Part, Sort
from reviews.coding.marking.sheets import plain_within
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.rules import guid_for

NAME = "tag on words"
LOST = "A tag whose words no longer stand in their text is left out"
OF_NOTES = "A tag on words of an interview note is left out, as the note is"
UNPLACED = "A tag on words in which a name was replaced could not be placed and is left out"


def passages_of(
    marks: Iterable[MarkView],
    text: str,
    written: str,
    at: int,
    hide: Callable[[str], str],
    put: Callable[[MarkView], Put],
) -> Iterator[tuple[MarkView, Passage | None]]:
    """Each mark on a text with its passage in the `text` as it leaves, which begins `at` that place of a longer one.

    `written` is the text as it is in the review. No passage: the words cannot be told any more.
    """
    for mark in marks:
        start, end = mark.found.start, mark.found.end
        before, exact, after = (plain_within(hide(one)) for one in (written[:start], written[start:end], written[end:]))
        anchor = Anchor(len(before), len(before) + len(exact), exact, before[-CONTEXT:], after[:CONTEXT])
        found = find(anchor, text)
        if not found.stands:
            yield mark, None
            continue
        yield mark, Passage(guid_for("mark", mark.id), NAME, at + found.start, at + found.end, (put(mark),))


def standing(marks: Iterable[MarkView], drops: Drops, reference: str) -> Mapping[tuple[Part, str], list[MarkView]]:
    """The marks that leave, by their text; what becomes of the others is noted."""
    found: dict[tuple[Part, str], list[MarkView]] = {}
    for mark in marks:
        if not mark.found.stands:
            drops.note(LOST, f"{reference}, {mark.factor.code}")
        elif mark.part.sort is Sort.INTERVIEW:
            drops.note(OF_NOTES, f"{reference}, {mark.factor.code}")
        else:
            found.setdefault(mark.key, []).append(mark)
    return found
