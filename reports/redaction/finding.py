"""Finding everybody who is listed, under every form, in a text. Pure."""

import re
from collections.abc import Iterable, Sequence

from reports.redaction.details import Sought
from reports.redaction.forms import MARKS, Listed, Sort, Whose, mark_for
from reports.redaction.names import SoughtNames
from reports.redaction.places import Found, How, merged, outside
from reports.redaction.skeleton import Skeleton
from reports.redaction.spelling import likely_slips
from reports.redaction.unlisted import likely_names, shapes_in
from reviews.people.hiding.name_words import words_of


class Finder:
    """Everybody who is to be taken out."""

    def __init__(self, people: Sequence[Listed], known: Iterable[str] | None = None) -> None:
        """With `known`, words that may stand there, what nobody listed is looked for as well."""
        self._known = None if known is None else frozenset(word.folded for text in known for word in words_of(text))
        self.people = tuple(people)
        self._sought = [(one, SoughtNames(one.names), [Sought(detail) for detail in one.details]) for one in people]
        self._marks, self._called = _pattern(MARKS), frozenset[str]()
        # A label that names somebody itself, such as a job title with a name in it, stands for nobody.
        self._called = frozenset(one.called for one in people if one.called and not self.found_in(one.called))
        self._marks = _pattern((*MARKS, *self._called))

    def only_listed(self) -> "Finder":
        """The same people, and nothing that nobody listed."""
        return Finder(self.people)

    def found_in(self, text: str) -> tuple[Found, ...]:
        """Each part of the text that tells, or may tell, who somebody is; never inside a mark that stands already."""
        if not text.strip():
            return ()
        skeleton = Skeleton(text)
        found = [place for one in self._sought for place in self._of(one, skeleton)]
        if self._known is not None:
            found += outside(self._unlisted(skeleton, self._known), [(place.start, place.end) for place in found])
        places = outside(found, [match.span() for match in self._marks.finditer(text)])
        return merged(places)

    def _of(self, sought: tuple[Listed, SoughtNames, list[Sought]], skeleton: Skeleton) -> list[Found]:
        one, known, details = sought
        instead = self._instead(one, Sort.NAME)
        names = list(known.found_in(skeleton)) if one.names else []
        names += [(word.start, word.end, How.SPELLING) for word in likely_slips(skeleton.words, known.own)]
        found = [Found(start, end, one.whose, Sort.NAME, how, instead) for start, end, how in names]
        for detail in details:
            found += [
                Found(start, end, one.whose, detail.sort, how, mark_for(one.whose, detail.sort))
                for start, end, how in detail.found_in(skeleton)
            ]
        return found

    def _unlisted(self, skeleton: Skeleton, known: frozenset[str]) -> list[Found]:
        """What nobody listed. Of two shapes in one place the longer counts, when they are put together."""
        text = skeleton.text
        found = [(start, end, Sort.NAME) for start, end in likely_names(skeleton.words, text, known)]
        return [
            Found(start, end, Whose.OTHER, sort, How.UNLISTED, mark_for(Whose.OTHER, sort))
            for start, end, sort in (*shapes_in(text), *found)
        ]

    def _instead(self, one: Listed, sort: Sort) -> str:
        return one.called if one.called in self._called else mark_for(one.whose, sort)


def _pattern(marks: Sequence[str]) -> re.Pattern[str]:
    spaced = (r"\s+".join(map(re.escape, mark.split())) for mark in sorted(set(marks), key=lambda m: (-len(m), m)))
    return re.compile("|".join(spaced), re.IGNORECASE)
