"""Names, dates of birth and numbers of the person on probation, on screen."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.people.names.queries import Birth, Identifier, NameRecord, UsedName
from reviews.people.names.rules import BirthDraft, IdentifierDraft, IdentifierKind
from reviews.people.names.when import read_when, when_in_words
from reviews.people.rules import AliasDraft, Certainty, NameKind
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.tables import table
from workbench.ui.words import day, sentence

NAME_KINDS, CERTAINTIES, NUMBER_KINDS = list(NameKind), list(Certainty), list(IdentifierKind)
WHEN = "A year, a month or a day, such as 2015, June 2015 or 3 June 2015. Leave empty if it is not known."
WRITTEN = "Where it is written, such as the record of contacts, page 3."


@dataclass(frozen=True)
class TypedName:
    """A name as typed. `read` raises `Invalid` when a date cannot be read."""

    name: str
    kind: NameKind
    from_when: str
    until_when: str
    source: str
    certainty: Certainty

    def read(self) -> AliasDraft:
        """The name."""
        begins, ends = read_when(self.from_when, "from_when"), read_when(self.until_when, "until_when")
        return AliasDraft(self.name, self.kind, begins, ends, self.source, self.certainty)


@dataclass(frozen=True)
class TypedBirth:
    """A date of birth as typed."""

    born_on: TypedDate
    source: str
    certainty: Certainty

    def read(self) -> BirthDraft:
        """The date of birth; raises `Invalid` when it is no date."""
        return BirthDraft(self.born_on.required(), self.source, self.certainty)


def show(record: NameRecord) -> None:
    """Everything by which the person may be found again."""
    st.header("Other names used")
    if record.names:
        rows = [
            (
                one.name,
                sentence(one.kind),
                when_in_words(one.from_when) or "Not known",
                when_in_words(one.until_when) or "Still used, or not known",
                one.source or "Not given",
                sentence(one.certainty),
            )
            for one in record.names
        ]
        table("Other names used", ("Name", "Kind", "From", "Until", "Where it is written", "How sure"), rows)
    else:
        st.caption("None recorded yet.")
    if record.births:
        st.header("Other dates of birth on record")
        rows_of_births = [(day(one.born_on), one.source, sentence(one.certainty)) for one in record.births]
        table("Other dates of birth", ("Date of birth", "Where it is written", "How sure"), rows_of_births)
    if record.identifiers:
        st.header("Numbers elsewhere")
        numbers = [(sentence(one.kind), one.value, one.source or "Not given") for one in record.identifiers]
        table("Numbers elsewhere", ("Kind", "Number", "Where it is written"), numbers)


def choose_name(case_id: str, names: Sequence[UsedName]) -> UsedName | None:
    """The name to correct; none to add one."""
    labels = {one.id: f"Correct “{one.name}”" for one in names}
    chosen = st.selectbox(
        "What do you want to do?",
        [None, *labels],
        format_func=lambda one: labels.get(one, "Add a name"),
        key=f"names-choice-{case_id}",
    )
    return next((one for one in names if one.id == chosen), None)


def ask_name(form: str, key: str, now: UsedName | None = None) -> TypedName:
    """A name; as it stands `now`, when it is to be corrected."""
    name = st.text_input("Name", value=now.name if now else "", key=f"{key}-name", max_chars=200)
    field_error(form, "alias")
    kind = st.selectbox(
        "Kind of name",
        NAME_KINDS,
        index=NAME_KINDS.index(now.kind) if now else NAME_KINDS.index(NameKind.OTHER),
        format_func=sentence,
        key=f"{key}-kind",
    )
    whens = {}
    for label, field in (("Used from", "from_when"), ("Used until", "until_when")):
        value = when_in_words(getattr(now, field)) if now else ""
        whens[field] = st.text_input(label, value=value, key=f"{key}-{field}", help=WHEN, max_chars=40) or ""
        field_error(form, field)
    source = st.text_input(
        "Where it is written", value=now.source if now else "", key=f"{key}-source", help=WRITTEN, max_chars=300
    )
    certainty = _ask_certainty(key, now.certainty if now else Certainty.ESTABLISHED)
    return TypedName(name or "", kind, whens["from_when"], whens["until_when"], source or "", certainty)


def ask_birth(form: str, key: str) -> TypedBirth:
    """Another date of birth."""
    born_on = ask_date("Other date of birth", key=f"{key}-born_on")
    field_error(form, "born_on")
    source = st.text_input("Where it is written", key=f"{key}-source", help=WRITTEN, max_chars=300)
    field_error(form, "source")
    return TypedBirth(born_on, source or "", _ask_certainty(key, Certainty.LIKELY))


def ask_identifier(form: str, key: str) -> IdentifierDraft:
    """A number by which another agency knows the person."""
    kind = st.selectbox("Kind of number", NUMBER_KINDS, format_func=sentence, key=f"{key}-kind")
    value = st.text_input("Number", key=f"{key}-value", max_chars=60)
    field_error(form, "value")
    source = st.text_input("Where it is written", key=f"{key}-source", help=WRITTEN, max_chars=300)
    return IdentifierDraft(kind, value or "", source or "")


def ask_which(form: str, key: str, record: NameRecord) -> UsedName | Birth | Identifier | None:
    """What is to be taken away, because it is not theirs."""
    labels: dict[str, str] = {one.id: f"Name “{one.name}”" for one in record.names}
    labels |= {one.id: f"Date of birth {day(one.born_on)}" for one in record.births}
    labels |= {one.id: f"{sentence(one.kind)} {one.value}" for one in record.identifiers}
    chosen = st.selectbox("What is not theirs?", list(labels), format_func=labels.__getitem__, key=f"{key}-which")
    field_error(form, "")
    every: tuple[UsedName | Birth | Identifier, ...] = (*record.names, *record.births, *record.identifiers)
    return next((one for one in every if one.id == chosen), None)


def _ask_certainty(key: str, now: Certainty) -> Certainty:
    return st.selectbox(
        "How sure is it?", CERTAINTIES, index=CERTAINTIES.index(now), format_func=sentence, key=f"{key}-certainty"
    )
