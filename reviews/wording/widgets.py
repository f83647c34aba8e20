"""Under a box of prose: how many remarks there are on its wording, and each in its place once they are opened."""

import hashlib
from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from reviews import frame
from reviews.wording import commands, queries
from reviews.wording.written import Written
from taxonomy.wording.checking import check
from taxonomy.wording.rules import Kind, Remark, digest_of
from taxonomy.wording.widgets import show_remark
from workbench.db import reading, transaction
from workbench.errors import Refused
from workbench.ui.autosave import SIGNED_OUT
from workbench.ui.who import current_actor, signed_in_actor
from workbench.ui.words import count, sentence

_CHECKED = "wording-checked"  # of this person, in this tab: by digest of text and names
MOST = 300  # texts remembered
ADVICE = "Advice on how it reads, not on anybody's work. Nothing waits for it."


def below(place: str) -> Callable[[str], None]:
    """What goes under a box of the open review that saves itself. `place` names the box: `below=below(place)`."""
    return partial(under, frame.open_id(), place)


def under(case_id: str, place: str, text: str) -> None:
    """Draw what there is to remark on in a text that is saved. `place` names its box on the page."""
    if text.strip():
        _draw(case_id, place, text)


def show_standing(case_id: str, written: Sequence[Written]) -> None:
    """How many remarks stand in a review, with the way to each page on which they do."""
    with reading() as db:
        grounds = queries.grounds_of(db, signed_in_actor(), case_id)
    numbers = [(one, sum(len(_standing(text, grounds)) for text in one.texts)) for one in written]
    if in_all := sum(number for _one, number in numbers):
        st.markdown(f"**{sentence(count(in_all, 'remark stands', 'remarks stand'))} on the wording.** {ADVICE}")
        for one, number in numbers:
            if number:
                label = f"{one.label}: {count(number, 'remark', 'remarks')}"
                frame.link(one.url_path, case_id, label, icon=":material/arrow_forward:")


def _standing(text: str, grounds: queries.Grounds) -> dict[str, Remark]:
    found = remarks_on(text, grounds.names)
    return {digest: remark for digest, remark in found.items() if digest not in grounds.left}


def remarks_on(text: str, names: tuple[str, ...]) -> dict[str, Remark]:
    """The remarks on a text by digest, remembered for as long as this tab is open: they are no other person's to meet.

    The same words in the same sentence, further down, are the same remark.
    """
    known: dict[str, dict[str, Remark]] = st.session_state.setdefault(_CHECKED, {})
    digest = hashlib.sha256("\x1f".join((text, *names)).encode()).hexdigest()
    if digest not in known:
        while len(known) >= MOST:
            del known[next(iter(known))]
        known[digest] = {}
        for remark in check(text, names):
            known[digest].setdefault(digest_of(text, remark), remark)
    return known[digest]


@st.fragment
def _draw(case_id: str, place: str, text: str) -> None:
    """The remarks alone run again when one is left as it is."""
    actor = signed_in_actor()
    with reading() as db:
        grounds = queries.grounds_of(db, actor, case_id)
    found, standing = remarks_on(text, grounds.names), _standing(text, grounds)
    if not found:
        return
    # Unlike an expander, a switch stays as it is when its label changes.
    if not st.toggle(f"{sentence(count(len(standing), 'remark', 'remarks'))} on the wording", key=f"{place}-wording"):
        return
    with st.container(border=True):
        st.caption(ADVICE)
        if problem := st.session_state.pop(_problem(place), ""):
            st.error(problem, icon=":material/error:")
        for digest, remark in standing.items():
            show_remark(text, remark)
            if grounds.can_leave:
                leave = partial(commands.leave_wording, case_id=case_id, kind=remark.kind, digest=digest)
                st.button(_leaving(remark), key=f"{place}-{digest}", on_click=_act, args=(place, leave))
        left = [digest for digest in found if digest in grounds.left]
        if left:
            st.caption(f"{sentence(count(len(left), 'remark is', 'remarks are'))} left as written.")
            if grounds.can_leave:
                again = partial(commands.remark_again, case_id=case_id, digests=left)
                st.button("Remark on them again", key=f"{place}-again", on_click=_act, args=(place, again))


def _act(place: str, command: partial[None]) -> None:
    """This runs before the page, so a refusal is kept for the remarks to say."""
    actor = current_actor()
    if actor is None:
        st.session_state[_problem(place)] = SIGNED_OUT
        return
    try:
        with transaction() as db:
            command(db, actor)
    except Refused as refusal:
        st.session_state[_problem(place)] = refusal.sentence


def _problem(place: str) -> str:
    return f"{place}-wording-problem"


def _leaving(remark: Remark) -> str:
    return "Leave the sentence as it is" if remark.kind is Kind.LONG else f"Leave “{remark.words}” as it is"
