"""The learning briefing: one page for everybody, from which nobody can tell who, where or when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.naming import names_of
from reviews.editions.record import ReportRecord
from reviews.editions.rules import Style, Words
from reviews.editions.sections.writing import Section
from reviews.editions.summaries import opening
from reviews.editions.summaries.anonymous import Anonymous
from reviews.editions.summaries.lengths import MOST_LINES, lines_of
from reviews.findings.rules import FindingKind

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])[\s]+(?=[A-Z“‘(])|\n+")
HAPPENED, WHY, TO_DO = range(3)  # the sections
SHARES = (0.4, 0.35, 0.25)  # of the page, for each
UNTITLED = {FindingKind.CONCERN: "A concern", FindingKind.GOOD_PRACTICE: "What helped"}
NO_FINDINGS = "The review makes no findings."
NO_IMPROVEMENTS = "No improvement follows from this review."


@dataclass(frozen=True)
class Piece:
    """A sentence or an item that could be said. `rank` says how much it matters: 0 is said first."""

    rank: int
    section: int
    style: Style
    text: str
    about: str = ""


def write(whole: ReportRecord, record: ReportRecord) -> tuple[Words, ...]:
    """The draft: sentences of the record that tell nobody who, where or when, those that matter most, up to a page."""
    anonymous = Anonymous(whole, names_of(whole))
    pieces = [piece for piece in _pieces(record) if not anonymous.telling(piece.text)]
    by_rank = sorted(pieces, key=lambda piece: piece.rank)
    chosen: set[Piece] = set()
    for shares in (SHARES, (1.0, 1.0, 1.0)):  # first each section its share, then what is left to whoever needs it
        for piece in by_rank:
            more = [one for one in pieces if one in {*chosen, piece}]
            its_own = [one for one in more if one.section == piece.section]
            of_it = lines_of(words for words in _set(its_own, record) if words.section == _title(piece.section))
            if of_it <= shares[piece.section] * MOST_LINES and lines_of(_set(more, record)) <= MOST_LINES:
                chosen.add(piece)
    return _set([piece for piece in pieces if piece in chosen], record)


def left_out(whole: ReportRecord, record: ReportRecord) -> tuple[str, ...]:
    """Sentences that the draft leaves out because they could tell who, where or when."""
    anonymous = Anonymous(whole, names_of(whole))
    return tuple(piece.text for piece in _pieces(record) if anonymous.telling(piece.text))


def _title(section: int) -> str:
    return EDITIONS[EditionKind.BRIEFING].headings[section]


def _set(pieces: Sequence[Piece], record: ReportRecord) -> tuple[Words, ...]:
    """The pieces as they stand on the page. Sentences about one finding are one paragraph.

    A title with nothing below it is an item. What has lost its title, because that could tell who or where, is not
    left to stand below the title of another finding.
    """
    titled = {piece.about for piece in pieces if piece.style is Style.LABEL}
    told = {piece.about for piece in pieces if piece.section == HAPPENED and piece.style is Style.TEXT}
    untitled = {finding.id: UNTITLED[finding.kind] for finding in record.findings if finding.id not in titled}
    sections = [Section(number, _title(number), is_numbered=False) for number in (HAPPENED, WHY, TO_DO)]
    in_order = sorted(pieces, key=lambda piece: piece.section)
    for (place, style, about), group in groupby(in_order, key=lambda one: (one.section, one.style, one.about)):
        said = [piece.text for piece in group]
        if style is Style.ITEM:
            for text in said:
                sections[place].item(text, about)
        elif style is Style.LABEL:
            (sections[place].label if about in told else sections[place].item)(said[0], about)
        else:
            if place == HAPPENED and about in untitled:
                sections[place].label(untitled[about], about)
            sections[place].text(" ".join(map(_ended, said)) if len(said) > 1 else said[0], about)
    if not record.findings:
        sections[WHY].text(NO_FINDINGS)
    if not record.improvements:
        sections[TO_DO].text(NO_IMPROVEMENTS)
    return tuple(words for section in sections for words in section.paragraphs)


def _pieces(record: ReportRecord) -> Iterator[Piece]:
    """Everything that could be said, in the order of the page."""
    said: set[str] = set()  # a factor of several findings is named once
    for charge in opening.charges(record):
        yield Piece(0, HAPPENED, Style.TEXT, charge)
    for finding in record.findings:
        is_concern = finding.kind is FindingKind.CONCERN
        title = finding.title if is_concern else f"What helped: {_small(finding.title)}"
        yield Piece(1, HAPPENED, Style.LABEL, title, finding.id)
        for number, text in enumerate(sentences_of(finding.what)):
            yield Piece(5 + number, HAPPENED, Style.TEXT, text, finding.id)
        if not is_concern:
            continue
        for number, text in enumerate([*sentences_of(finding.why), *sentences_of(finding.system)]):
            yield Piece(3 + number, WHY, Style.TEXT, text, finding.id)
        for factor in finding.factors:
            words = f"{factor.name} ({factor.level[:1].lower()}{factor.level[1:]})"
            if words not in said:
                yield Piece(3, WHY, Style.ITEM, words, finding.id)
            said.add(words)
    for improvement in record.improvements:
        for number, text in enumerate(sentences_of(improvement.what)):
            yield Piece(2 + number, TO_DO, Style.ITEM, text, improvement.id)


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text; each item of a list is one."""
    parts = (re.sub(r"^\s*[-•*–]\s+", "", part).strip() for part in _SENTENCE_ENDS.split(text))
    return tuple(part for part in parts if part)


def _ended(text: str) -> str:
    """An item of a list as a sentence among others."""
    return text if text.endswith((".", "!", "?", "”", ":")) else f"{text}."


def _small(title: str) -> str:
    """A title within a sentence."""
    return title if title[:2].isupper() else f"{title[:1].lower()}{title[1:]}"
