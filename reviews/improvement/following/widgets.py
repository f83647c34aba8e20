"""Following improvements, on the screen of a review."""

from collections.abc import Sequence

import streamlit as st

from reviews.evidence.queries import DocumentView
from reviews.improvement.following.rules import Act, Due, StepDraft
from reviews.improvement.following.standing import Followed, StepView
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.prose import prose
from workbench.ui.tables import facts, table
from workbench.ui.words import count, day, moment, sentence

ON_A_PAGE = 20
LABELS = {
    Act.OFFER: "Offer evidence that it was made",
    Act.ACCEPT: "Accept the evidence",
    Act.SEND_BACK: "Send the evidence back",
    Act.MOVE: "Move the day",
    Act.WITHDRAW: "Withdraw this improvement",
}
ASKS = {
    Act.OFFER: "What shows that the change was made",
    Act.ACCEPT: "Anything to add (may stay empty)",
    Act.SEND_BACK: "What is still missing",
    Act.MOVE: "Why the day is moved",
    Act.WITHDRAW: "Why this will not be done",
}
DONE = {
    Act.OFFER: "Evidence offered. Somebody else accepts it or sends it back.",
    Act.ACCEPT: "Evidence accepted",
    Act.SEND_BACK: "Evidence sent back",
    Act.MOVE: "The day is moved",
    Act.WITHDRAW: "Improvement withdrawn",
}


def show(followed: Sequence[Followed]) -> None:
    """Each improvement with whose job it is, by when, and where it stands; twenty at a time."""
    overdue = sum(one.due is Due.OVERDUE for one in followed)
    if overdue:
        st.warning(sentence(f"{count(overdue, 'improvement is', 'improvements are')} overdue."))
    pages = -(-len(followed) // ON_A_PAGE)
    page = st.pagination(pages, key="following-list-page") if pages > 1 else 1
    table(
        "What became of the improvements",
        ("Number", "What will change", "Whose job", "By", "Where it stands"),
        [
            (one.improvement.number, one.improvement.what, one.improvement.owner, _by(one), _stands(one))
            for one in followed[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
        ],
    )


def choose(case_id: str, followed: Sequence[Followed]) -> Followed | None:
    """Which to read or to follow; to begin with the one that a link led here for."""
    by_id = {one.improvement.id: one for one in followed}
    key, linked = f"following-chosen-{case_id}", st.query_params.get("improvement", "")
    if key not in st.session_state:
        st.session_state[key] = linked if linked in by_id else None
    chosen = st.selectbox(
        "Improvement",
        list(by_id),
        index=None,
        format_func=lambda one: f"Improvement {by_id[one].improvement.number}: {by_id[one].improvement.what[:80]}",
        placeholder="Choose one to read what was done, or to record what was",
        key=key,
    )
    return by_id.get(chosen or "")


def show_one(one: Followed) -> None:
    """One improvement: what the report says, and everything that was done since."""
    improvement = one.improvement
    facts(
        [
            ("What will change", improvement.what),
            ("Meant to change", "\n".join(factor.label for factor in improvement.factors) or "Not said"),
            ("Whose job", improvement.owner),
            ("By", _by(one)),
            ("How anyone will know", improvement.how_known),
            ("Where it stands", _stands(one)),
        ]
    )
    for step in one.steps:
        _show_step(step)


def ask_act(form: str, acts: Sequence[Act]) -> Act:
    """What is to be done."""
    chosen: Act = st.radio("What do you want to record?", acts, format_func=LABELS.__getitem__, key=f"{form}-act")
    return chosen


class TypedStep:
    """A step as typed. `read` turns it into a draft, or says in one sentence what is wrong."""

    def __init__(self, draft: StepDraft, by_on: TypedDate | None) -> None:
        self._draft, self._by_on = draft, by_on

    def read(self) -> StepDraft:
        """The step; raises `Invalid`, naming the field, when its date is no date."""
        draft = self._draft
        by_on = self._by_on.read() if self._by_on else None
        return StepDraft(draft.act, draft.words, draft.kept_at, draft.document_id, by_on)


def ask_step(form: str, key: str, act: Act, documents: Sequence[DocumentView]) -> TypedStep | None:
    """What there is to say, once it is sent: what shows that it was made, or the reason; and where, or by when."""
    words = prose(form, "words", ASKS[act])
    with st.form(f"{key}-{act.name}", border=False):
        by_on = ask_date("The new day", key=f"{key}-by_on") if act is Act.MOVE else None
        field_error(form, "by_on")
        kept_at, document_id = _ask_where(form, key, documents) if act is Act.OFFER else ("", "")
        is_sent = st.form_submit_button(LABELS[act], type="primary")
    return TypedStep(StepDraft(act, words, kept_at, document_id), by_on) if is_sent else None


def _ask_where(form: str, key: str, documents: Sequence[DocumentView]) -> tuple[str, str]:
    """Where the document that shows it is kept, and the id of one of the review's own."""
    kept_at = st.text_input("Where the document that shows it is kept", key=f"{key}-kept_at", max_chars=400)
    field_error(form, "kept_at")
    labels = {one.id: one.label for one in documents}
    if not labels:
        return kept_at or "", ""
    document_id = st.selectbox(
        "A document of this review that shows it",
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        placeholder="None",
        key=f"{key}-document",
    )
    return kept_at or "", document_id or ""


def _by(one: Followed) -> str:
    return f"{day(one.due_on)}\n(the report says {day(one.improvement.by_on)})" if one.was_moved else day(one.due_on)


def _stands(one: Followed) -> str:
    if one.due is Due.OVERDUE:
        return f"Overdue, {one.stands.state}"
    return sentence(one.due if one.due in (Due.WAITING, Due.SOON) else one.stands.state)


def _show_step(step: StepView) -> None:
    moved = f" to {day(step.due_on)}" if step.act is Act.MOVE else ""
    st.markdown(f"{sentence(step.act)}{moved} by {step.who}, {moment(step.at)}:")
    where = f"Kept at: {step.kept_at}" if step.kept_at else ""
    st.text("\n".join(filter(None, (step.words, where, step.document))) or "(nothing added)")
