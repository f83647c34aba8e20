"""The pieces of the page on which words are tagged."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.seeking.queries import offered_entries
from reviews.chronology.seeking.widgets import seek, sought
from reviews.coding.marking.onto import offers
from reviews.coding.marking.queries import MarkView
from reviews.coding.marking.rules import MarkDraft, Sort, TextView
from reviews.coding.marking.texts import of_entry, of_findings, of_interviews
from reviews.findings.putting.widgets import offer_to_put
from reviews.findings.queries import findings_of
from reviews.interviews.queries import interviews_of
from taxonomy.vocabulary.rules import Factor
from taxonomy.vocabulary.widgets import explain, find_factor
from workbench.access import Actor
from workbench.db import reading
from workbench.ui.forms import field_error, form_key
from workbench.ui.saving import say_what_was_refused
from workbench.ui.selecting import Chosen, Under, lanes, select_words, show_words
from workbench.ui.shown import as_shown
from workbench.ui.tables import table
from workbench.ui.words import count, moment, sentence

SORTS = list(Sort)
NAMES = {Sort.ENTRY: "An entry", Sort.FINDING: "A finding", Sort.INTERVIEW: "An interview note"}
NONE_YET = {
    Sort.ENTRY: "The chronology has no entries yet.",
    Sort.FINDING: "There are no findings yet.",
    Sort.INTERVIEW: "No interview note has been written yet.",
}
READS = "You can read these tags. Words are tagged by the reviewer while the text is open, and by quality assurance."
NOBODY = "Nobody has tagged words here yet."


@dataclass(frozen=True)
class Typed:
    """What somebody chose and typed."""

    text: TextView
    chosen: Chosen | None
    factor: Factor | None
    note: str

    def read(self) -> MarkDraft:
        """The draft. The command says what is wrong with it."""
        part, about_id = self.text.key
        chosen = self.chosen or Chosen(0, 0, "", "")
        place = (chosen.start, chosen.end, chosen.words, chosen.digest)
        return MarkDraft(part, about_id, *place, self.factor.code if self.factor else "", self.note)


def choose_text(actor: Actor, case_id: str, marks: Sequence[MarkView]) -> TextView | None:
    """Which text: of an entry, a finding or an interview. It says how many tags stand on the words of each."""
    key = f"marks-{case_id}"
    sort = st.radio(
        "Where are the words?", SORTS, format_func=NAMES.__getitem__, horizontal=True, key=f"{key}-sort",
        persist_state="session",
    )  # fmt: skip
    key = f"{key}-{sort.name.lower()}"
    texts = _texts(actor, case_id, sort, key)
    if not texts:
        st.info(NONE_YET[sort])
        return None
    tagged = {text.key: sum(mark.key == text.key for mark in marks) for text in texts.values()}
    names = {about: as_shown(f"{_start(text)}{_tagged(tagged[text.key])}") for about, text in texts.items()}
    if st.session_state.get(key) not in texts:
        st.session_state[key] = next(iter(texts))
    chosen = st.selectbox("Text", list(texts), format_func=names.__getitem__, key=key, persist_state="session")
    return texts[chosen] if chosen else None


def _texts(actor: Actor, case_id: str, sort: Sort, key: str) -> dict[str, TextView]:
    """The texts to choose from, each by its name."""
    with reading() as db:
        if sort is Sort.ENTRY:
            opened = filter(None, [str(st.session_state.get(key) or "").rpartition(" ")[2]])
            offered = offered_entries(db, actor, case_id, sought(key), tuple(opened))
            found = [of_entry(entry) for entry in offered.entries]
        elif sort is Sort.FINDING:
            found = of_findings(findings_of(db, actor, case_id))
        else:
            found = of_interviews(interviews_of(db, actor, case_id))
    if sort is Sort.ENTRY:
        seek(key, offered)
    return {f"{text.part.name} {text.about_id}": text for text in found}


def _start(text: TextView) -> str:
    words = " ".join(text.text.split())
    return f"{text.title}: {words if len(words) <= 60 else words[:59].rstrip() + '…'}"


def _tagged(number: int) -> str:
    return f" ({count(number, 'tag', 'tags')})" if number else ""


def show_text(actor: Actor, text: TextView, marks: Sequence[MarkView]) -> None:
    """The text with the tags on its words, for who only reads. With names hidden, the words alone."""
    if actor.only_reads:  # names are taken out on the way to the screen, and no place would hold any more
        st.text(text.text)
        return
    show_words(text.title, key=f"words-{text.part.name}-{text.about_id}", text=text.text, under=under(marks))


def ask(form: str, text: TextView, marks: Sequence[MarkView], factors: Sequence[Factor]) -> Typed | None:
    """The text to choose words in, and the factor to put on them. Gives both once the button is pressed."""
    key = form_key(form)
    say_what_was_refused(form)
    chosen = select_words(
        text.title, key=f"words-{text.part.name}-{text.about_id}", text=text.text, digest=text.digest, turn=key,
        under=under(marks),
    )  # fmt: skip
    field_error(form, "words")
    factor = find_factor("Factor that the words show", key=f"{key}-factor", factors=factors)
    field_error(form, "factor")
    if factor is not None:
        explain(factor)
    note = st.text_input("Note, if one is needed", key=f"{key}-note", max_chars=1000)
    field_error(form, "note")
    if chosen is not None:
        st.text(f"Words chosen: “{chosen.words}”")
    pressed = st.button("Tag these words", type="primary", key=f"{key}-add")
    return Typed(text, chosen, factor, note or "") if pressed else None


def under(marks: Sequence[MarkView]) -> list[Under]:
    """The marks that still stand, as lines under their words. Each has its number in the table."""
    standing = [(number, mark) for number, mark in enumerate(marks, start=1) if mark.found.stands]
    placed = lanes([(mark.found.start, mark.found.end) for _, mark in standing])
    return [
        Under(
            mark.found.start,
            mark.found.end,
            f"{number} {mark.factor.code}",
            f"tag {number}, {mark.factor.code} {mark.factor.name}, by {mark.who}",
            lane,
        )
        for (number, mark), lane in zip(standing, placed, strict=True)
    ]


def list_marks(marks: Sequence[MarkView]) -> None:
    """The marks on a text as a table: the words, the factor, who, when, and where they stand now."""
    if not marks:
        st.caption(NOBODY)
        return
    rows = [
        (
            str(number),
            f"“{mark.words}”",
            f"{mark.factor.code} {mark.factor.name}",
            f"{mark.who}, {moment(mark.at)}",
            "\n".join(filter(None, (_where(mark), mark.note))),
        )
        for number, mark in enumerate(marks, start=1)
    ]
    table(
        "Tags on this text", ("Number", "Words", "Factor", "Who and when", "Where it stands"), rows, show_caption=True
    )


def offer_to_findings(actor: Actor, case_id: str, text: TextView, marks: Sequence[MarkView]) -> None:
    """Put the factors of these tags on the finding whose words they are, or on those that rest on the text."""
    with reading() as db:
        offered = offers(text, marks, findings_of(db, actor, case_id))
    if offered:
        offer_to_put(actor, case_id, offered)


def list_lost(marks: Sequence[MarkView]) -> None:
    """The marks of the whole review whose words no longer stand: nothing that was tagged goes without a word."""
    lost = [mark for mark in marks if not mark.found.stands]
    if not lost:
        return
    rows = [
        (f"“{mark.words}”", f"{mark.factor.code} {mark.factor.name}", mark.who, mark.title, _where(mark))
        for mark in lost
    ]
    st.warning(f"{sentence(count(len(lost), 'tag has lost its', 'tags have lost their'))} words.")
    table("Tags that lost their words", ("Words as they stood", "Factor", "Who", "Text", "What happened"), rows)


def ask_remove(form: str, actor: Actor, here: Sequence[MarkView], marks: Sequence[MarkView]) -> str | None:
    """Which of one's own marks to take off, of this text or of those that lost their words, once it is pressed."""
    offered = [(f"{number}. ", mark) for number, mark in enumerate(here, start=1)]
    offered += [("", mark) for mark in marks if not mark.found.stands and mark not in here]
    named = {
        mark.id: f"{number}{mark.factor.code} on “{mark.words[:60]}”"
        for number, mark in offered
        if mark.by_id == actor.account_id
    }
    if not named:
        return None
    key = form_key(form)
    say_what_was_refused(form)
    chosen = st.selectbox("A tag of yours to remove", list(named), format_func=named.__getitem__, key=f"{key}-which")
    return chosen if st.button("Remove this tag", key=f"{key}-remove") else None


def _where(mark: MarkView) -> str:
    return sentence(mark.found.standing.value)
