"""Equality monitoring on screen: why it is asked, what is answered, and the questions."""

from collections.abc import Mapping

import streamlit as st

from reviews.people.characteristics.queries import Monitoring
from reviews.people.characteristics.rules import Characteristic, answers_to, characteristics, group_of
from workbench.ui.forms import field_error
from workbench.ui.tables import facts

WHY = (
    "This is asked so that the service can see whether serious further offences, and what goes wrong before them, bear "
    "on some groups of people more than on others; nothing about this person is decided by it. Only the reviewer and "
    "the review’s manager see the answers, the nation counts them in broad groups without names, and they never enter "
    "the report."
)
HOW = (
    "Give what the person says of themselves, as it stands on their record and as it was on the day of the offence. Do "
    "not guess. If they have asked in writing that it is not kept, set every answer to “Not answered”."
)
CLOSED = (
    "The answers are shown to the review’s manager, and to its reviewer while the review is being prepared. They are "
    "not shown while names are hidden."
)
TAKE_AWAY = "Take away what was told"
NOBODY = "Nobody is named yet as the person on probation. Name them in the notification; then come back here."
WORKED_OUT = "{} (worked out from the date of birth and the earliest offence charged)"


def show_progress(now: Monitoring) -> None:
    """How many of the nine are answered, and which question is next."""
    asked = characteristics()
    waiting = [one.name for one in asked if one.code not in now.told.answers]
    next_one = f"Next: {waiting[0]}." if waiting else "Nothing is left to answer."
    st.markdown(f"**{now.answered} of {len(asked)} answered.** {next_one}")


def show_answers(now: Monitoring) -> None:
    """Every characteristic with its answer, and what was told in other words."""
    told = now.told
    rows = [(one.name, _in_words(one, now)) for one in characteristics()]
    facts([*rows, *((f"Told as “{name}”", words) for name, words in told.others.items())])


def ask(form: str, key: str, now: Monitoring) -> Mapping[str, str]:
    """The questions. Gives the answers that are other than they were; an empty one takes away what was told."""
    told = now.told
    changed: dict[str, str] = {}
    for one in characteristics():
        if one.code in now.worked_out:
            facts([(one.name, _in_words(one, now))])
            continue
        if one.code in told.unclear:
            facts([(f"{one.name}, as told", f"“{told.unclear[one.code]}”. Choose below the group that it is.")])
            if st.checkbox(TAKE_AWAY, key=f"{key}-not-{one.code}"):
                changed[one.code] = ""
        before = told.answers.get(one.code, "")
        chosen = _ask(one, key, before)
        field_error(form, one.code)
        if chosen != before:
            changed[one.code] = chosen
    for name, words in told.others.items():
        facts([(f"Told as “{name}”", f"{words}. It fits no question and is not counted.")])
        if st.checkbox(TAKE_AWAY, key=f"{key}-not-{name}"):
            changed[name] = ""
    return changed


def _ask(one: Characteristic, key: str, before: str) -> str:
    names = {"": "Not answered", **{group.code: group.name for group in answers_to(one)}}
    codes = list(names)
    label = f"**{one.name}.** {one.question}"
    return st.selectbox(label, codes, index=codes.index(before), format_func=names.__getitem__, key=f"{key}-{one.code}")


def _in_words(one: Characteristic, now: Monitoring) -> str:
    code = now.told.answers.get(one.code, "")
    group = group_of(one, code)
    if group is not None:
        return WORKED_OUT.format(group.name) if one.code in now.worked_out else group.name
    told = now.told.unclear.get(one.code)
    return f"Told as “{told}”; which group it is has not been said" if told else "Not answered"
