"""Short forms: keys that change only on success, errors beside their field, and dates in three boxes.

`clear_on_submit` throws away what was typed when a form is refused, so a form's key carries a generation instead: it is
raised when the saving succeeds, and the emptied form is a new one. The key doubles as the mark of one submission.
"""

from datetime import date

import streamlit as st

from workbench.errors import Invalid, Refused


def form_key(name: str) -> str:
    """The key of this form now. Widgets inside put it before their own names."""
    return f"{name}-{st.session_state.get(_generation(name), 0)}"


def next_form(name: str) -> None:
    """Empty the form: the next run draws a new one, and its errors are gone."""
    st.session_state[_generation(name)] = st.session_state.get(_generation(name), 0) + 1
    st.session_state.pop(_error(name), None)
    st.session_state.pop(_seen(name), None)


def seen_version(name: str, version: int) -> int:
    """The version of the row that stood on the screen when this form was opened: what a command compares with.

    It stays while the form is filled in, whatever others save meanwhile, until the form is emptied or the person
    decides, having been shown both texts, to use their own.
    """
    seen: int = st.session_state.setdefault(_seen(name), version)
    return seen


def use_mine(name: str) -> None:
    """Having seen both texts, keep what was typed: the next sending is compared with what is saved now."""
    st.session_state.pop(_seen(name), None)
    forget_error(name)


def keep_error(name: str, refusal: Refused) -> None:
    """Remember why a form was refused, until it is sent again."""
    field = refusal.field if isinstance(refusal, Invalid) else ""
    st.session_state[_error(name)] = (field, refusal)


def forget_error(name: str) -> None:
    """Forget it."""
    st.session_state.pop(_error(name), None)


def error_of(name: str) -> tuple[str, Refused] | None:
    """The field and the refusal of the form's last sending, if it was refused."""
    found: tuple[str, Refused] | None = st.session_state.get(_error(name))
    return found


def field_error(name: str, field: str) -> None:
    """Show the sentence beside its field, when the form was refused because of it."""
    found = error_of(name)
    with st.container():  # it keeps its place when it says nothing: a box below it is not drawn as another one
        if found is not None and found[0] == field:
            st.error(found[1].sentence, icon=":material/error:")


def ask_date(label: str, *, key: str, value: date | None = None, hint: str = "For example, 27 3 2026") -> "TypedDate":
    """Three boxes, day, month and year, as in GOV.UK services. Call `.read()` after the form was sent."""
    st.markdown(f"**{label}**")
    st.caption(hint)
    boxes = st.columns([1, 1, 2, 4])
    start = ("", "", "") if value is None else (str(value.day), str(value.month), str(value.year))
    parts = []
    for box, name, text, length in zip(boxes, ("Day", "Month", "Year"), start, (2, 2, 4), strict=False):
        parts.append(
            box.text_input(
                f"{name} of {label[:1].lower()}{label[1:]}",
                value=text,
                max_chars=length,
                key=f"{key}-{name}",
                label_visibility="collapsed",
                placeholder=name,
            )
        )
    return TypedDate(label, key.rpartition("-")[2], (parts[0].strip(), parts[1].strip(), parts[2].strip()))


class TypedDate:
    """What was typed into the three boxes of a date."""

    def __init__(self, label: str, field: str, parts: tuple[str, str, str]) -> None:
        self.label, self.field, self.parts = label, field, parts

    def read(self) -> date | None:
        """The date, or nothing when all three boxes are empty. Raises `Invalid`, naming the field."""
        if not any(self.parts):
            return None
        day, month, year = self.parts
        if not all(part.isdigit() for part in self.parts) or len(year) != 4:
            raise Invalid(
                f"{self.label} needs a day, a month and a year of four digits, such as 27 3 2026.", self.field
            )
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            raise Invalid(f"{self.label}: {day}/{month}/{year} is not a day in the calendar.", self.field) from None

    def required(self) -> date:
        """The date; raises `Invalid` when it was left empty."""
        found = self.read()
        if found is None:
            raise Invalid(f"Enter the {self.label[:1].lower()}{self.label[1:]}.", self.field)
        return found


def _seen(name: str) -> str:
    return f"form-seen-{form_key(name)}"


def _generation(name: str) -> str:
    return f"form-generation-{name}"


def _error(name: str) -> str:
    return f"form-error-{name}"
