"""A vocabulary in a file of any kind that is read, as changes to ours: a codebook (`.qdc`) too, whoever wrote it.

A code with the GUID of a factor is that factor, whatever it is called there; one that has only a factor's whole name is
it as well, and that is said. Any other is new and keeps its GUID, so that the same file taken in again adds nothing.
What the file says nothing of stays as it is.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from taxonomy.interchange.codes import NAMELESS
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.factors import COLORS, FIELDS, named
from taxonomy.interchange.qdc import ReadCodebook, qdc_from
from taxonomy.interchange.rules import Code, guid_for
from taxonomy.vocabulary.drafting.rules import FactorWords
from taxonomy.vocabulary.rules import Factor, Level
from taxonomy.vocabulary.taking_in import RETIRED, Taken, TakenIn, read_vocabulary
from workbench.errors import Invalid

MOST = 2_000  # codes: no vocabulary that people choose from has more
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def vocabulary_in(content: bytes, name: str, known: Iterable[Factor], level: Level | None = None) -> TakenIn:
    """What a file says of these factors and of new ones. A codebook is read in a child process with limits."""
    if name.lower().endswith(".qdc") or _is_markup(content):
        return taken_from(qdc_from(content), known, level)
    return read_vocabulary(content, known, level)


def _is_markup(content: bytes) -> bool:
    start = content[:64]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    return start.replace(b"\0", b"").lstrip().startswith(b"<")


def taken_from(read: ReadCodebook, known: Iterable[Factor], level: Level | None = None) -> TakenIn:
    """What a codebook says of these factors and of new ones. Where none of our levels is above one, it gets `level`.

    Pure. What we have no place for is listed, each with the place of its code in the file, or 0.
    """
    each = list(read.codebook.each())
    if len(each) > MOST:
        raise Invalid(f"The codebook has {len(each):,} codes. Take in at most {MOST:,}.", "file")
    joining = _Joining(tuple(known), {code.guid for _, code in each}, level)
    for number, (above, code) in enumerate(each, start=1):
        joining.take(number, above, code)
    ours = {color.upper() for color in COLORS.values()}
    strange = [code.name for _, code in each if code.color and code.color.upper() not in ours]
    drops = Drops()
    drops.join(read.drops)
    for color_of in strange:
        drops.note("Colours are not kept", color_of)
    return TakenIn("REFI-QDA codebook", tuple(joining.found), (*_said(drops), *joining.dropped), "code")


class _Joining:
    """The codes of a book, as each is set beside the vocabulary."""

    def __init__(self, known: Sequence[Factor], guids: Container[str], level: Level | None) -> None:
        self.by_guid = {factor.guid: factor for factor in known}
        self.guids = guids
        names = chain.from_iterable(((named(factor), factor), (factor.name, factor)) for factor in known)
        self.by_name = {_folded(name): factor for name, factor in names}
        self.level = level
        self.found: list[Taken] = []
        self.dropped: list[tuple[int, str]] = []
        self.taken: set[str] = set()  # GUIDs and new names

    def take(self, number: int, above: Sequence[Code], code: Code) -> None:
        """One code, unless it is a level or a category, which hold codes and are none themselves."""
        sure = self.by_guid.get(code.guid)
        if sure is None and code.codes and (_level(code) is not None or not code.is_codable):
            return
        factor = sure or self.by_name.get(_folded(code.name))
        once = {factor.guid} if factor else {code.guid, _folded(code.name)}
        if reason := self._why_not(code, sure, factor, once):
            self.dropped.append((number, f"“{code.name}”: {reason}"))
            return
        self.taken |= once
        own = next((found for one in reversed(above) if (found := _level(one))), self.level)
        self.dropped += ((number, reason) for reason in _lost(above, code, factor, own))
        is_retired = code.fields.get("Status", "").startswith(RETIRED)
        who = (factor.code, factor.guid) if factor else ("", code.guid)
        self.found.append(Taken(number, who[0], own, _words(code, factor), is_retired, who[1]))

    def _why_not(self, code: Code, sure: Factor | None, factor: Factor | None, once: set[str]) -> str:
        """Why this code is not taken; empty when it is."""
        if sure is None and code.name == NAMELESS:
            return "it has no name"
        if sure is None and not code.is_codable:
            return "it cannot be put on a text, and holds no codes"
        if sure is None and _level(code) is not None:
            return "it is a level here, and holds no codes"
        if factor is not sure and factor is not None and factor.guid in self.guids:
            return f"it has the name of {factor.code}, which is in the file too"
        return "another code before it has its GUID or its name" if once & self.taken else ""


def _level(code: Code) -> Level | None:
    """The level that a code stands for, by its GUID or its name."""
    return next(
        (one for one in Level if code.guid == guid_for("level", one.value) or _folded(code.name) == one.lower()), None
    )


def _lost(above: Sequence[Code], code: Code, factor: Factor | None, level: Level | None) -> Iterator[str]:
    """What a code says that a factor of ours has no place for."""
    path = [one.name for one in above if _level(one) is None]
    if path:
        yield f"“{code.name}” stands under “{' > '.join(path)}”: here it stands right under its level"
    if factor is not None:
        if factor.guid != code.guid:
            yield f"the GUID of “{code.name}”: by its name it is {factor.code}, which has its own"
        if any(map(_level, above)) and level is not factor.level:
            yield f"{factor.code} stands under “{level}”: a factor keeps its level, “{factor.level}”"
        return
    if given := code.fields.get("Code"):
        yield f"the code {given}: a new factor gets the next code of its level"
    if given := code.fields.get("Replaces"):
        yield f"“{code.name}” replaces {given}: split or merge it in the draft"
    if code.fields.get("About the review system itself"):
        yield f"“{code.name}” is about the review system itself: that cannot be said of a new factor"


def _words(code: Code, factor: Factor | None) -> FactorWords:
    """The words of a factor as the codebook has them, over those that stand. Line ends and spaces alone change none."""
    before = FactorWords.of(factor) if factor else FactorWords("", "")
    name = code.name
    for given in filter(None, (code.fields.get("Code"), factor.code if factor else "")):
        name = name.removeprefix(f"{given} ")
    notes = {
        field: _said_or_kept(code.fields.get(label), getattr(before.notes, field)) for label, field in FIELDS.items()
    }
    before_said = "; ".join(before.synonyms)
    synonyms = _said_or_kept(code.fields.get("Synonyms"), before_said)
    return FactorWords(
        name=_said_or_kept(name, before.name),
        definition=_said_or_kept(code.description, before.definition),
        synonyms=before.synonyms if synonyms == before_said else tuple(filter(None, synonyms.split("; "))),
        notes=replace(before.notes, **notes),
    )


def _said_or_kept(said: str | None, before: str) -> str:
    return before if not said or " ".join(said.split()) == " ".join(before.split()) else said


def _said(drops: Drops) -> Iterator[tuple[int, str]]:
    """What was lost of the file as a whole, a line for each way."""
    for line, drop in zip(drops.in_short(), drops.found.values(), strict=True):
        more = f" and {drop.number - len(drop.which):,} more" if drop.number > len(drop.which) else ""
        yield 0, f"{line[:-1]}: {'; '.join(drop.which)}{more}" if drop.which else line


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
