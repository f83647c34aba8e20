"""Asking what sort of thing an entry is, and for the fields of that kind.

These stand outside the form of the entry, because choosing another kind changes what is asked. What was typed for one
kind is still there when it is chosen again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import streamlit as st

from reviews.chronology.dates import ImpreciseDate, Kind
from reviews.chronology.kinds.fields import Field, FieldType
from reviews.chronology.kinds.rules import PLAIN, EntryKind, kind_for, kind_of, kinds
from workbench.errors import Invalid
from workbench.ui.forms import field_error, form_key
from workbench.ui.words import day, sentence

CODES = [kind.code for kind in kinds()]
EMPTY = "Leave a field as it is when what it asks is not established."
NOT_ESTABLISHED = "Not established"
ANSWERS = {"": None, "Yes": True, "No": False}
KEEP: Literal["page"] = "page"  # what is typed for one kind is there again when it is chosen again


@dataclass(frozen=True)
class TypedKind:
    """A kind and its fields, as typed."""

    kind: EntryKind
    words: str  # what is kept as the entry's kind: the source's own word, where it has one
    typed: Mapping[str, Any]

    def read(self, today: date) -> dict[str, Any]:
        """The entry's kind and details. Raises `Invalid`, naming the field."""
        details = {field.name: _read(field, self.typed.get(field.name), today) for field in self.kind.fields}
        return {"kind": self.words, "details": {name: value for name, value in details.items() if value is not None}}


def ask(form: str, words: str = "", details: Mapping[str, Any] | None = None) -> TypedKind:
    """The kind, and the fields that it has, filled in when an entry is to be changed."""
    key, before = form_key(form), kind_for(words)
    code = st.selectbox(
        "What sort of thing it is",
        CODES,
        index=CODES.index(before.code),
        format_func=lambda each: kind_of(each).heading,
        key=f"{key}-kind",
        persist_state=KEEP,
    )
    field_error(form, "kind")
    kind = kind_of(code)
    kept = words if kind == before else kind.words
    if kind.code == PLAIN:
        kept = _text("What the source calls it, if it has a word", words if before == kind else "", f"{key}-words", 80)
    if kind.fields:
        needed = [f"“{field.label}”" for field in kind.fields if field.required]
        st.caption(EMPTY + (f" Once one is filled in, {' and '.join(needed)} must be too." if needed else ""))
    boxes = st.columns(2)
    typed = {}
    for place, field in enumerate(kind.fields):
        with boxes[place % 2]:
            value = (details or {}).get(field.name) if kind == before else None
            typed[field.name] = _ask(field, value, f"{key}-{kind.code}-{field.name}")
            field_error(form, field.name)
    return TypedKind(kind, kept, typed)


def _ask(field: Field, value: Any, key: str) -> Any:
    if field.type in (FieldType.CHOICE, FieldType.YES_NO):
        answers: Mapping[str, Any] = ANSWERS
        if field.type is FieldType.CHOICE:
            answers = {"": None} | {sentence(choice): choice for choice in field.choices}
        options, held = list(answers), list(answers.values())
        chosen = st.selectbox(
            field.label,
            options,
            index=held.index(value) if value in held else 0,
            format_func=lambda option: option or NOT_ESTABLISHED,
            help=field.hint or None,
            on_change="ignore",
            key=key,
            persist_state=KEEP,
        )
        return answers[chosen]
    shown = "" if value is None else day(date.fromisoformat(value)) if field.type is FieldType.DATE else str(value)
    hint = field.hint or ("Such as 3 April 2026 or 3/4/2026." if field.type is FieldType.DATE else "")
    return _text(field.label, shown, key, 400, hint)


def _text(label: str, value: str, key: str, longest: int, hint: str = "") -> str:
    typed = st.text_input(
        label, value=value, max_chars=longest, key=key, help=hint or None, on_change="ignore", persist_state=KEEP
    )
    return typed or ""


def _read(field: Field, typed: Any, today: date) -> Any:
    """What was typed, as it is kept; nothing when it was left empty."""
    if not isinstance(typed, str) or field.type is FieldType.CHOICE:
        return typed
    text = typed.strip()
    if not text or field.type is FieldType.TEXT:
        return text or None
    if field.type is FieldType.NUMBER:
        if not text.isascii() or not text.isdigit():
            raise Invalid(f"{field.label}: write a whole number, such as 3.", field.name)
        return int(text)
    known = ImpreciseDate.from_text(text, today, field.name)
    if known.kind is not Kind.DAY or known.earliest is None:
        raise Invalid(f"{field.label}: give a day, a month and a year, or leave it empty.", field.name)
    return known.earliest.isoformat()
