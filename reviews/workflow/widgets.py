"""Where a review stands and how it goes on, on screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from reviews import frame
from reviews.cases.queries import CaseView
from reviews.editions.rules import Words
from reviews.editions.widgets import show_paragraphs
from reviews.quality.queries import QualityView, Waiting
from reviews.quality.widgets import show_readings
from reviews.replies.queries import ReplyView
from reviews.replies.rules import findings_in
from reviews.replies.widgets import show_replies
from reviews.stages import HELD_BY, IN_WORDS, Stage
from reviews.wording.widgets import below
from reviews.workflow.queries import MoveView, SignatureView, Standing
from reviews.workflow.rules import STEPS
from workbench import clock
from workbench.access import Actor, Role
from workbench.errors import Gap, NotYet
from workbench.ui.forms import error_of, form_key
from workbench.ui.prose import prose
from workbench.ui.saving import say_what_was_refused
from workbench.ui.tables import table
from workbench.ui.words import count, day, moment, sentence

HOLDERS = {
    Role.REVIEWER: "the reviewer",
    Role.COUNTERSIGNER: "the countersigning manager",
    Role.QA: "quality assurance",
}


@dataclass(frozen=True)
class Forms:
    """The names of the page's forms, one for each review: what was refused in one is not said in another."""

    submit: str
    sign: str
    send_back: str
    withdraw: str


def forms_of(case_id: str) -> Forms:
    """The names for this review."""
    return Forms(*(f"{name}-{case_id}" for name in ("submit", "sign", "send-back", "withdraw")))


def show_gates(form: str, case: CaseView, goal: Stage, closed: Sequence[Gap], later: Sequence[Gap] = ()) -> None:
    """What is still missing before the next stage, each with the link to the page that cures it; then what can wait."""
    found = error_of(form)
    refusal = found[1] if found is not None else None
    is_about_gaps = isinstance(refusal, NotYet) and bool(refusal.gaps)  # which are listed below, with their links
    if not is_about_gaps:
        say_what_was_refused(form)
    if not closed:
        st.success(f"Nothing is missing before “{IN_WORDS[goal]}”.", icon=":material/check_circle:")
        return _show_links(case, later, "Still to be answered before the review goes to the manager")
    missing = f"{sentence(count(len(closed), 'thing is', 'things are'))} still missing"
    if refusal is not None and is_about_gaps:
        st.error(f"There is a problem. {refusal.sentence} {missing}:", icon=":material/error:")
    else:
        st.warning(f"{missing} before “{IN_WORDS[goal]}”.", icon=":material/pending:")
    _show_links(case, closed)
    return _show_links(case, later, "Still to be answered before the review goes to the manager")


def _show_links(case: CaseView, gaps: Sequence[Gap], heading: str = "") -> None:
    """Each thing that is missing, with the link to the page that cures it."""
    if heading and gaps:
        st.markdown(f"**{heading}**")
    for gap in gaps:
        if gap.where == "submit":
            st.markdown(gap.reason)
        else:
            frame.link(gap.where, case.id, gap.reason, icon=":material/arrow_forward:")


def show_signature(signature: SignatureView | None) -> None:
    """Who countersigned, and whether the signature still covers the text."""
    if signature is None:
        return
    st.markdown(f"Countersigned by {signature.who}, {moment(signature.signed_at)}.")
    if signature.statement:
        st.text(signature.statement)
    if not signature.holds:
        st.caption("The text or an answer has changed since, or it was sent back, so it has to be signed again.")


def show_whose_turn(case: CaseView) -> None:
    """Who has the review in hand, for everybody else."""
    holder = HELD_BY[case.stage]
    if holder is None:
        st.info(f"This review is {IN_WORDS[case.stage].lower()}. Nothing follows.")
    else:
        st.info(f"The review is at “{IN_WORDS[case.stage]}”. The next step is for {HOLDERS[holder]}.")


def press(goal: Stage, *, primary: bool = True, form: str = "") -> bool:
    """The button of a move, with what will happen; and, when this `form` was refused, that it did not."""
    step = STEPS[goal]
    st.markdown(step.what_happens)
    if found := error_of(form):
        st.error(f"{found[1].sentence} What to do is said above.", icon=":material/error:")
    return st.button(step.label, type="primary" if primary else "secondary", key=f"move-{goal.value}")


def press_take(form: str, actor: Actor, case: CaseView) -> bool:
    """The button to take a review for quality assurance, or over from somebody else; none when it is theirs already."""
    say_what_was_refused(form)
    if case.qa_id == actor.account_id:
        return False
    if case.qa_id is None:
        return st.button("Take this review")
    st.info("Somebody else has taken this review. Take it over only if they cannot go on with it.")
    return st.button("Take it over")


@dataclass(frozen=True)
class Other:
    """A move that is not the usual next one: its button, where it leads, and what is said once it is made."""

    label: str
    to: Stage
    done: str


OTHERS = {
    Stage.REPLYING: Other(
        "Take the draft back from staff",
        Stage.DRAFTING,
        "The draft is yours alone again. Staff cannot read it meanwhile.",
    ),
    Stage.RETURNED: Other(
        "Open the draft to staff again", Stage.REPLYING, "Staff can read the draft as it is now, and reply to it."
    ),
}


def press_other(stage: Stage) -> Other | None:
    """The button of the other move there is from this stage; nothing until it is pressed."""
    other = OTHERS.get(stage)
    return other if other and st.button(other.label) else None


def show_text_with_answers(label: str, paragraphs: Sequence[Words], replies: Sequence[ReplyView], on: date) -> None:
    """What the manager signs and QA rates: the text, and beside it the replies and answers."""
    report, answers = st.tabs(["The report", f"Replies and answers ({len(replies)})"])
    with report:
        st.caption(label)
        show_paragraphs(paragraphs, on)
    with answers:
        show_replies(replies, findings_in(paragraphs))


@dataclass(frozen=True)
class Signed:
    """A signature as it was given: its statement, and the digest of what stood on the screen."""

    statement: str
    seen_digest: str


def ask_signature(form: str, standing: Standing, replies: Sequence[ReplyView]) -> Signed | None:
    """The text with its replies and answers, to be read and signed together; nothing until it is signed."""
    st.header("Read the text with its replies and answers, then sign or send back")
    say_what_was_refused(form)
    frame.link("different-view", frame.open_id(), "Record that you see the answer differently", icon=":material/edit:")
    show_text_with_answers("As you would sign it", standing.text, replies, clock.today())
    key = form_key(form)
    seen = st.session_state.get(f"{key}-digest", standing.digest)  # of what stood here when the button was pressed
    st.session_state[f"{key}-digest"] = standing.digest
    statement = prose(
        form, "statement", "A statement to go with your signature (if you wish)", below=below(f"{key}-statement")
    )
    signed = st.button("Countersign and send to quality assurance", type="primary", key=f"{key}-sign")
    return Signed(statement, seen) if signed else None


def ask_reason(form: str, label: str, button: str) -> str | None:
    """Why a review goes back or ends; nothing until the button is pressed."""
    say_what_was_refused(form)
    reason = prose(form, "reason", label)
    return reason if st.button(button, key=f"{form}-button") else None


def show_return(case: CaseView, moves: Sequence[MoveView]) -> None:
    """Why the review came back, while it is back."""
    if case.stage is Stage.RETURNED and moves:
        st.warning(f"Returned by {moves[-1].who}: {moves[-1].reason}")


def show_history(standing: Standing, readings: Sequence[QualityView]) -> None:
    """The signature, what QA decided, and how the review came here, the latest move first."""
    show_signature(standing.signature)
    if readings:
        st.header("Quality assurance")
        show_readings(readings)
    st.header("History")
    show_moves(standing.moves)


def show_moves(moves: Sequence[MoveView]) -> None:
    """The history of the review, the latest move first."""
    rows = [
        (
            moment(move.moved_at),
            f"{IN_WORDS[move.from_stage]} → {IN_WORDS[move.to_stage]}",
            move.who,
            move.reason or "—",
        )
        for move in reversed(moves)
    ]
    if rows:
        table("How the review came here", ("When", "From and to", "Who", "Why"), rows)


def show_queue(queue: Sequence[Waiting]) -> None:
    """The reviews in quality assurance, the longest waiting first."""
    if not queue:
        st.info("No review is waiting for quality assurance.")
    for item in queue:
        left, middle, right = st.columns([2, 3, 3], vertical_alignment="center")
        with left:
            frame.link("quality", item.case.id, item.case.reference)
        middle.markdown(f"{item.case.region}  \n{sentence(item.case.offences[0].in_words)}")
        whose = "Yours" if item.is_mine else "Taken by somebody else" if item.is_taken else "Nobody has taken it yet"
        ago = f"{count(item.days, 'day', 'days')} ago" if item.days else "today"
        right.markdown(f"Came {day(item.received_on)}, {ago}  \n{whose}")
