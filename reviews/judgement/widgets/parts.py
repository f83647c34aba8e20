"""The parts of the question: which are done, which comes next, and the one that is open."""

from collections.abc import Callable, Collection

import streamlit as st

from reviews.judgement.reference import Area
from reviews.judgement.rules import JudgementDraft, what_is_missing
from reviews.judgement.standing import Standing
from workbench.ui.saving import say_below

FITTING = "fitting"  # the part in which it is said how what does not seem to fit together does
WHOLE = "whole"  # the question on the whole, as its button is called


def choose(case_id: str, standing: Standing) -> Area | None:
    """The area that is open, or the whole; nothing when it is what does not fit together.

    To begin with, and after a part is saved, it is the first that is not done.
    """
    key, names, done = _key(case_id), _names(standing), _done(standing)
    waiting = [part for part in names if part not in done]
    if st.session_state.pop(f"{key}-go-on", False) and waiting:
        st.session_state[key] = waiting[0]
    elif st.session_state.get(key) not in names:
        st.session_state[key] = waiting[0] if waiting else WHOLE
    _say_how_far(names, done, waiting)
    part = st.pills(
        "Part of the question",
        list(names),
        format_func=lambda one: f"✓ {names[one]}" if one in done else names[one],
        key=key,
        required=True,
        persist_state="session",
    )
    return None if part == FITTING else standing.areas.part("" if part == WHOLE else str(part))


def go_on(case_id: str) -> Callable[[], None]:
    """After this part is saved, open the first that is not done."""

    def then() -> None:
        st.session_state[f"{_key(case_id)}-go-on"] = True

    return then


def _say_how_far(names: dict[str, str], done: set[str], waiting: list[str]) -> None:
    if not waiting:
        st.success(f"All {len(names)} parts are done.", icon=":material/check_circle:")
    else:
        st.caption(f"{len(names) - len(waiting)} of {len(names)} parts are done. Next: {names[waiting[0]]}.")


def _names(standing: Standing) -> dict[str, str]:
    names = {area.id or WHOLE: area.name for area in standing.areas.parts}
    return {**names, FITTING: "What does not fit"} if standing.puts else names


def _done(standing: Standing) -> set[str]:
    done = {one.area or WHOLE for one in standing.said if not one.missing}
    return done | {FITTING} if all(one.is_resolved for one in standing.puts) else done


def _key(case_id: str) -> str:
    return f"judgement-part-{case_id}"


def saved(area: Area, draft: JudgementDraft, later: Collection[str]) -> str:
    """What is said when a part is saved: that it is, and what keeps it from being done."""
    missing = " ".join(refusal.sentence for refusal in what_is_missing(draft, later))
    return f"Saved: {area.name}. Not done yet: {missing}" if missing else f"Saved: {area.name}"


def show_missing(form: str, draft: JudgementDraft, later: Collection[str]) -> None:
    """What still keeps a part that is begun from being done, and why it was refused: both beside the button."""
    say_below(form)
    missing = [refusal.sentence for refusal in what_is_missing(draft, later)] if draft.is_begun else []
    if missing:
        st.caption(f"Still missing here: {' '.join(missing)} You can save it as it is and come back.")
