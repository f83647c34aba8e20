"""Accounts of one thing beside one another, with what differs marked, and said in words too."""

import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from reviews.chronology.accounts.wording import stem_of, wording_of
from reviews.chronology.entries.queries import EntryView
from reviews.chronology.kinds.rules import in_words, kind_for
from workbench.ui.tables import stacking
from workbench.ui.words import day

SAME, DIFFERS, ONLY = "the same", "differs", "only in one"
NOTHING = "Not recorded"
COMPARED = "Compared"
Line = tuple[str, Sequence[Markup]]  # what it is about, and its cells
_WORD = re.compile(r"\w[\w'’-]*")


def comparison(entries: Sequence[EntryView], origins: Mapping[str, str]) -> Markup:
    """A table with a column for each account, and a last one that says in words whether they agree. Safe HTML.

    Where there is no room for its columns, the cells of a row stand below each other, each under its agency.
    """
    only = {entry.id: only_here(entry, [other for other in entries if other is not entry]) for entry in entries}
    lines = [
        _row("When", [entry.in_words for entry in entries]),
        _row("Type", [entry.kind_in_words for entry in entries]),
        _row("More about it", [in_words(kind_for(entry.kind), entry.details) for entry in entries]),
        _line("What happened", [_marked(entry.summary, only[entry.id]) for entry in entries], _compared_words(only)),
        _line("Words only here", [_text(", ".join(only[entry.id]) or "None") for entry in entries], ""),
        _row("Where it is written", [entry.source for entry in entries]),
        _row("Date recorded", [day(entry.recorded_on, "") for entry in entries]),
        _row("Known to", ["\n".join(known.in_words for known in entry.known_to) for entry in entries]),
        _line("Where it came from", [_text(origins.get(entry.id, "")) for entry in entries], ""),
    ]
    headings = ["What", *(entry.agency for entry in entries), COMPARED]
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(heading) for heading in headings)
    body = Markup("").join(_drawn(line, headings[1:]) for line in lines if line)
    return Markup(
        '<div class="wb-scroll" tabindex="0" role="region" aria-label="{0}"><table class="wb-table{1}">'
        '<caption class="wb-hidden">{0}</caption><thead><tr>{2}</tr></thead><tbody>{3}</tbody></table></div>'
    ).format("The accounts side by side", stacking(len(headings)), head, body)


def only_here(entry: EntryView, others: Sequence[EntryView]) -> tuple[str, ...]:
    """The words of an account that no other has, as it writes them, in its order."""
    elsewhere = {word for other in others for word in wording_of(other.summary).words}
    found = (match[0] for match in _WORD.finditer(entry.summary))
    return tuple(dict.fromkeys(word for word in found if stem_of(word) and stem_of(word) not in elsewhere))


def _compared_words(only: Mapping[str, Sequence[str]]) -> str:
    return DIFFERS if any(only.values()) else SAME


def _row(name: str, cells: Sequence[str]) -> Line | None:
    """One line, left out where no account says anything of it."""
    said = {" ".join(cell.split()).casefold() for cell in cells}
    if said == {""}:
        return None
    compared = SAME if len(said) == 1 else ONLY if len(said - {""}) == 1 else DIFFERS
    return _line(name, [_text(cell) for cell in cells], compared)


def _line(name: str, cells: Sequence[Markup], compared: str) -> Line:
    look = Markup("<strong>{}</strong>") if compared == DIFFERS else Markup("{}")
    return name, [*cells, look.format(compared)]


def _drawn(line: Line, headings: Sequence[str]) -> Markup:
    name, cells = line
    drawn = (Markup('<td data-of="{}">{}</td>').format(*each) for each in zip(headings, cells, strict=True))
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(name, Markup("").join(drawn))


def _text(text: str) -> Markup:
    return Markup("<br>").join(Markup("{}").format(line) for line in (text or NOTHING).split("\n"))


def _marked(text: str, words: Sequence[str]) -> Markup:
    """The text with these of its words marked: underlined as well as coloured, and listed below it."""
    marked, last = Markup(""), 0
    for match in _WORD.finditer(text):
        if match[0] in words:
            marked += Markup("{}<mark>{}</mark>").format(text[last : match.start()], match[0])
            last = match.end()
    return marked + Markup("{}").format(text[last:])
