"""The texts of a project, their passages and the codes on them, as programs write them."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from taxonomy.interchange.drops import Drops
from taxonomy.interchange.markup import child, children, local, text_in
from taxonomy.interchange.packing import Packed
from taxonomy.interchange.positions import AS_THE_FORMAT_SAYS, placed
from taxonomy.interchange.projects import Coding, Selection, Source
from taxonomy.interchange.rules import guid_for, guid_in

_TEXT_OF = {"TextSource": "", "PDFSource": "Representation", "PictureSource": "TextDescription"}
_KINDS = {"PDFSource": "PDF", "PictureSource": "picture", "AudioSource": "sound", "VideoSource": "film"}
_PARTS = tuple(kind.replace("Source", "Selection") for kind in _KINDS)


class Reader:
    """Reads one project's texts. `codes` are the GUIDs of its codebook, `notes` the words of its notes."""

    def __init__(self, packed: Packed, codes: frozenset[str], notes: Mapping[str, str], drops: Drops) -> None:
        self.packed, self.codes, self.notes, self.drops = packed, codes, notes, drops
        self.used_notes: set[str] = set()

    def sources(self, above: Any) -> Iterator[Source]:
        """Every text that there is; what is no text is noted."""
        for element in () if above is None else above:
            kind, name = local(element), element.get("name", "") or "Text without a name"
            if kind not in _TEXT_OF and kind not in _KINDS:
                self.drops.note(f"Elements “{kind}” among the sources are not known and are left out", name)
                continue
            if kind in _KINDS:
                self._note_what_is_no_text(element, kind, name)
            within = _TEXT_OF.get(kind)
            text = None if within is None else element if not within else child(element, within)
            if text is not None and (found := self._source(text, element, name)) is not None:
                yield found
            elif text is None and kind in _KINDS:
                self._note_lost(element, name)

    def _source(self, element: Any, whole: Any, name: str) -> Source | None:
        text = self._text(element, name)
        if text is None:
            self._note_lost(whole, name)
            return None
        guid = guid_in(whole.get("guid", "")) or guid_for("source", name)
        codings = self._codings(element, name)
        if whole is not element:
            codings += self._codings(whole, name)
        for about in ("NoteRef", "VariableValue"):
            what = "notes" if about == "NoteRef" else "values of variables"
            self.drops.note(f"Links from texts to {what} are left out", name, len(children(element, about)))
        return Source(guid, name, text, tuple(self._selections(element, text, name)), codings)

    def _text(self, element: Any, name: str) -> str | None:
        """The plain text: in its own file, or in the project. Some programs leave out “internal://”."""
        path = element.get("plainTextPath") or ""
        if path.lower().startswith(("relative://", "absolute://")):
            self.drops.note("A text that is kept outside the project cannot be read", name)
            return None
        if path:
            found = self.packed.text(path.removeprefix("internal://"))
            if found is not None:
                return found
        if child(element, "PlainTextContent") is not None:
            return text_in(element, "PlainTextContent")
        why = "whose file is missing or too large" if path else "without plain text"
        self.drops.note(f"A text {why} is left out", name)
        return None

    def _selections(self, element: Any, text: str, name: str) -> Iterator[Selection]:
        elements = children(element, "PlainTextSelection")
        spans = [(_number(one, "startPosition"), _number(one, "endPosition"), one.get("name", "")) for one in elements]
        found = placed(text, spans)
        if found.counted != AS_THE_FORMAT_SAYS and elements:
            self.drops.note(f"Positions were counted with {found.counted}; they were converted", name)
        for one, span, written in zip(elements, found.spans, spans, strict=True):
            codings = self._codings(one, name)
            if span is None:
                where = f"{name}, {written[0]} to {written[1]}"
                self.drops.note("A passage that is empty or lies outside its text is left out", where)
                self.drops.note("Codings on passages that are left out are lost", where, len(codings))
                continue
            if not codings:
                self.drops.note("A passage has no code; it is kept", f"{name}, {span[0]} to {span[1]}")
            self.drops.note("Notes on passages are left out", name, len(children(one, "NoteRef")))
            self.drops.note("Descriptions of passages are left out", name, len(children(one, "Description")))
            guid = guid_in(one.get("guid", "")) or guid_for("selection", f"{name} {span}")
            yield Selection(guid, *span, one.get("name", ""), codings)

    def _codings(self, element: Any, name: str) -> tuple[Coding, ...]:
        found = []
        for at, one in enumerate(children(element, "Coding")):
            of = child(one, "CodeRef")
            code = "" if of is None else guid_in(of.get("targetGUID", ""))
            if code not in self.codes:
                self.drops.note("A coding names a code that is not in the codebook, and is left out", name)
                continue
            notes = [guid_in(note.get("targetGUID", "")) for note in children(one, "NoteRef")]
            self.used_notes.update(notes)
            said = "\n".join(self.notes[note] for note in notes if note in self.notes)
            guid = guid_in(one.get("guid", "")) or guid_for("coding", f"{name} {code} {at}")
            found.append(Coding(guid, code, guid_in(one.get("creatingUser", "")), _moment(one), said))
        return tuple(found)

    def _note_what_is_no_text(self, element: Any, kind: str, name: str) -> None:
        self.drops.note(f"A {_KINDS[kind]} is left out; only a text that comes with it is read", name)
        areas = children(element, *_PARTS)
        self.drops.note(f"Parts chosen in a {_KINDS[kind]} are left out", name, len(areas))
        lost = sum(len(children(one, "Coding")) for one in areas)
        self.drops.note(f"Codings on parts of a {_KINDS[kind]} are lost", name, lost)
        self.drops.note("Transcripts are left out", name, len(children(element, "Transcript")))

    def _note_lost(self, element: Any, name: str) -> None:
        """Codings on a text that was not read, without those on parts of a picture or film: they are noted already."""
        on_parts = sum(len(children(one, "Coding")) for one in children(element, *_PARTS))
        lost = sum(1 for _ in element.iter("{*}Coding")) - on_parts
        self.drops.note("Codings on texts that were not read are lost", name, lost)


def _number(element: Any, name: str) -> int:
    written = element.get(name, "").strip()
    return int(written) if written.isascii() and written.isdigit() and len(written) < 12 else -1


def _moment(element: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(element.get("creationDateTime", ""))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
