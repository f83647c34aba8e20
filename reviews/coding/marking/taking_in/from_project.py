"""The codings of a project of another program, each on the words of a review that it is on. Pure.

A text of the project is one of the review when it bears the identifier that it left with, or has exactly the same
words, with names or without. A text that was edited since it left is known by its identifier alone; then the words must
still stand in one place of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reviews.coding.marking.anchoring import CONTEXT
from reviews.coding.marking.rules import LONGEST, MarkDraft, Sort, TextView
from reviews.coding.marking.sheets import Hide, Sheet, plain, plain_within, sheet_of
from reviews.coding.marking.taking_in.rules import TOO_LONG, place_of
from taxonomy.interchange.annotations import Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.matching import factors_by_code
from taxonomy.interchange.projects import Coding, Project, Selection, Source
from taxonomy.interchange.rules import guid_for
from taxonomy.vocabulary.rules import Factor
from workbench.errors import Invalid

MOST = 20_000  # codings
NO_FACTOR = "A coding with a code that is no factor of the vocabulary in force is left out"
NOT_OURS = "A coding on a text that is none of this review's is left out"
SEVERAL = "A coding on a text that this review has several times is left out"
WHOLE = "A code on a whole text, and not on words of it, is left out"
ACROSS = "A coding on words in a title, in two parts of a finding, or within a name that was replaced is left out"
CHANGED = "A coding on words that no longer stand in their text, or not in one place only, is left out"
Placed = tuple[TextView, int, int]


class Sheets:
    """The texts of a review as they leave: by identifier, and by their words."""

    def __init__(self, texts: Sequence[TextView], titles: Mapping[str, str], hide: Hide) -> None:
        self.hide, self.titles = hide, titles
        self.things: dict[str, list[TextView]] = {}
        for text in texts:
            self.things.setdefault(guid_for(text.part.sort.value, text.about_id), []).append(text)
        self._as_written: dict[str, list[Sheet]] | None = None
        self._without_names: dict[str, list[Sheet]] | None = None

    def known(self, source: Source) -> Sequence[TextView]:
        """The texts that bear the identifier of a text of the project."""
        return self.things.get(source.guid, ())

    def of(self, source: Source) -> Sequence[Sheet]:
        """Every sheet that has the words of a text of the project; of several alike, that with its identifier."""
        words = plain(source.text)
        for hide in (str, self.hide):
            own = self._of_thing(self.known(source), hide) if self.known(source) else []
            if found := [sheet for sheet in own if sheet.text == words]:
                return found
        if self._as_written is None:
            self._as_written = self._by_words(str)
        if words in self._as_written:
            return self._as_written[words]
        if self._without_names is None:
            self._without_names = self._by_words(self.hide)
        return self._without_names.get(words, ())

    def _by_words(self, hide: Hide) -> dict[str, list[Sheet]]:
        found: dict[str, list[Sheet]] = {}
        for texts in self.things.values():
            for sheet in self._of_thing(texts, hide):
                if sheet.text:
                    found.setdefault(sheet.text, []).append(sheet)
        return found

    def _of_thing(self, texts: Sequence[TextView], hide: Hide) -> list[Sheet]:
        """Each text by itself, and a finding as a whole."""
        each = [sheet_of("", [text], hide) for text in texts]
        if texts[0].part.sort is Sort.FINDING:
            each.append(sheet_of(self.titles.get(texts[0].about_id, ""), texts, hide))
        return each


def drafts_in(
    project: Project, sheets: Sheets, factors: Iterable[Factor], drops: Drops
) -> Iterator[tuple[MarkDraft, Annotation]]:
    """A mark for each coding that can be placed. What cannot is noted, with its reason."""
    codings = list(project.codings())
    if len(codings) > MOST:
        raise Invalid(f"The project has more than {MOST:,} codings. Export fewer documents at once.", "file")
    names = {code.guid: code.name for _, code in project.codebook.each()}
    users = {user.guid: user.name for user in project.users}
    matched = factors_by_code(project, factors)
    there = {source.guid: sheets.of(source) for source in project.sources}
    for source, selection, coding in codings:
        factor = matched.get(coding.code)
        where = f"{source.name}: {source.text[selection.start : selection.end][:80]}" if selection else source.name
        if factor is None:
            drops.note(NO_FACTOR, names[coding.code])
        elif selection is None:
            drops.note(WHOLE, f"{source.name}: {factor.code}")
        elif isinstance(placed := _placed(source, selection, there[source.guid], sheets), str):
            drops.note(placed, where)
        else:
            text, start, end = placed
            words = (text.part, text.about_id, start, end, text.text[start:end], text.digest)
            about = _about(source, selection, coding, users)
            yield MarkDraft(*words, factor.code, coding.note[:1000]), about


def _placed(source: Source, selection: Selection, there: Sequence[Sheet], sheets: Sheets) -> Placed | str:
    """Where the words of a passage are in the review, or why that cannot be said."""
    start, end = _trimmed(source.text, selection.start, selection.end)
    if end - start > LONGEST:
        return TOO_LONG
    if len(there) > 1:
        return SEVERAL
    if there:
        whole = plain_within(source.text)
        first = whole.find(there[0].text)
        before = len(plain_within(source.text[:start])) - first
        return there[0].place(before, before + len(plain_within(source.text[start:end]))) or ACROSS
    known = sheets.known(source)
    if not known:
        return NOT_OURS
    found = place_of(_about(source, selection, None, {}), known)
    return (found[0], found[1].start, found[1].end) if found else CHANGED


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a passage without the white space that some programs take with them."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())) if words.strip() else end


def _about(source: Source, selection: Selection, coding: Coding | None, users: Mapping[str, str]) -> Annotation:
    """A coding as an annotation: whose it is, by what it is known, and what stands around its words."""
    start, end = _trimmed(source.text, selection.start, selection.end)
    return Annotation(
        id=coding.guid if coding else "",
        source=source.guid,
        exact=source.text[start:end],
        prefix=source.text[max(0, start - CONTEXT) : start],
        suffix=source.text[end : end + CONTEXT],
        creator=users.get(coding.user, "") if coding else "",
        creator_id=coding.user if coding else "",
    )
