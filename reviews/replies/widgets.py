"""Replies and answers on screen, and the words with which a report is put before the staff it concerns."""

from collections.abc import Mapping, Sequence

import streamlit as st

from reviews import frame
from reviews.cases.queries import CaseView
from reviews.editions.queries import EditionText
from reviews.editions.widgets import show_paragraphs
from reviews.replies.queries import ReplyView, StaffReplying
from reviews.replies.rules import AnswerDraft, AnswerKind, ReplyDraft, ReplyKind
from reviews.stages import APPROVED, Stage
from workbench import clock
from workbench.errors import Invalid
from workbench.ui.forms import field_error, form_key
from workbench.ui.saving import say_what_was_refused
from workbench.ui.tables import facts, table
from workbench.ui.words import day, moment, sentence

REPLY, FINISH, ANSWER, ATTEMPTS = "reply", "finish", "answer", "attempts"
WHOLE = "The report as a whole"
YOUR_ANSWER = "Your answer. The member of staff will read it"
TAKEN_OUT = "A finding that has been taken out since"


def explain(case: CaseView, has_finished: bool) -> None:
    """What this is, what happens with a reply, who reads it and by when, in calm words."""
    if case.stage in APPROVED:
        st.markdown(
            "This is the final report. You can read it here at any time, and you can still comment on it. The reviewer "
            "reads each comment and answers it here. The report itself stays as it is."
        )
        return
    st.markdown(
        "**What this is.** A draft of the report on a case you worked on. It asks what happened and why, with the "
        "conditions people worked in, so that the service can learn. It is not about blame.\n\n"
        "**What you can do.** Read it, and say if you agree, if something is not right, if you have a question, or "
        "what you want to add. You can reply to one finding or to the whole report, as often as you like.\n\n"
        "**What happens with your reply.** The reviewer reads it and answers it, and you see the answer here. Replies "
        "and answers go with the report to the manager who signs it and to quality assurance. Other members of staff "
        "do not see yours."
    )
    if case.stage is not Stage.REPLYING:
        st.info("Replies are closed while the report is checked. When it is final you can comment on it here.")
    elif has_finished:
        st.success("You said that you have finished. You can still add something until the report moves on.")
    else:
        due = day(case.due_on, "a day not yet set")
        by_when = f"The whole review is due on {due}."
        if case.due_on is not None and case.due_on < clock.today():
            by_when = f"The whole review was due on {due}, so please reply as soon as you can."
        st.markdown(f"**By when.** {by_when} If you need more time, or would rather talk, say so in a reply.")


def show_report(case: CaseView, edition: EditionText) -> None:
    """The report as it was frozen, with the ways to its files and to the replies."""
    st.markdown("[Go to the replies, below the report](#replies)")
    frame.link("report-files", case.id, "Get the report as a file")
    st.caption(edition.label)
    show_paragraphs(edition.paragraphs, edition.frozen_on)


def show_replies(replies: Sequence[ReplyView], findings: Mapping[str, str], *, mine: bool = False) -> None:
    """Each reply with its answer. `findings` gives each finding's heading by its id."""
    if not replies:
        st.caption("No reply has been sent.")
    for reply in replies:
        who = "You" if mine else reply.who
        rows = [
            (f"Reply {reply.number}", f"{who}, {moment(reply.sent_at)}"),
            ("About", findings.get(reply.finding_id, TAKEN_OUT) if reply.finding_id else WHOLE),
            (reply.kind.value, reply.text or "—"),
        ]
        if reply.answer is not None:
            kind = "" if reply.answer.kind is AnswerKind.ANSWERED else f": {reply.answer.kind}"
            rows.append((f"Answer{kind}", reply.answer.text))
        elif reply.waits:
            rows.append(("Answer", "Not answered yet"))
        facts(rows)


def show_staff(staff: Sequence[StaffReplying]) -> None:
    """Who has finished replying to the present draft."""

    def how(member: StaffReplying) -> str:
        if member.attempts:
            return f"{'Has replied since. Before' if member.has_replied else 'Not reached'}: {member.attempts}"
        if member.is_closed:
            return "Finished"
        return "Still awaited" if member.has_access else "Has no account to read it with"

    table(
        "Who has replied",
        ("Member of staff", "Where they stand"),
        [(member.who, how(member)) for member in staff],
        show_caption=True,
    )


def ask_reply(key: str, form: str, findings: Mapping[str, str]) -> tuple[str, ReplyKind | None]:
    """What the reply is about (a finding's id, or nothing for the whole report), and what kind it is."""
    about = st.selectbox(
        "What do you want to reply to?",
        ["", *findings],
        format_func=lambda finding_id: findings.get(finding_id, WHOLE),
        key=f"{key}-about",
    )
    kind = st.radio(
        "What do you want to say?", list(ReplyKind), index=None, format_func=lambda item: item.value, key=f"{key}-kind"
    )
    field_error(form, "kind")
    return about, kind


def reply_of(kind: ReplyKind | None, text: str, about: str) -> ReplyDraft:
    """The reply as typed; raises `Invalid` when no kind was chosen."""
    if kind is None:
        raise Invalid("Choose what you want to say: that you agree, or one of the others.", "kind")
    return ReplyDraft(kind, text, about)


def ask_which(replies: Sequence[ReplyView]) -> ReplyView | None:
    """The reply to be answered: to begin with the first that waits. Nothing when there is none to answer."""
    if not replies:
        return None
    st.header("Answer a reply")
    first = next((at for at, reply in enumerate(replies) if reply.waits), 0)
    by_id = {reply.id: reply for reply in replies}
    answered = sum(reply.answer is not None for reply in replies)  # in the key, so that the next one comes up
    chosen = st.selectbox(
        "Reply to answer",
        list(by_id),
        index=first,
        format_func=lambda reply_id: f"Reply {by_id[reply_id].number}, {by_id[reply_id].who}",
        key=f"answer-which-{answered}",
    )
    return by_id[chosen]


def begun(reply: ReplyView, unsent: Mapping[str, str]) -> str:
    """The answer as far as it is written: what is not sent yet, or what was answered before."""
    return unsent.get(reply.id, reply.answer.text if reply.answer else "")


def ask_answer(key: str, form: str, reply: ReplyView) -> AnswerKind | None:
    """What the reviewer made of it."""
    kinds = list(AnswerKind)
    kind = st.radio(
        "What do you make of it?",
        kinds,
        index=kinds.index(reply.answer.kind) if reply.answer else None,
        format_func=sentence,
        key=f"{key}-kind",
        horizontal=True,
    )
    field_error(form, "kind")
    return kind


def answer_of(kind: AnswerKind | None, text: str) -> AnswerDraft:
    """The answer as typed; raises `Invalid` when no kind was chosen."""
    if kind is None:
        raise Invalid("Choose what you make of the reply.", "kind")
    return AnswerDraft(kind, text)


def ask_attempts(form: str, staff: Sequence[StaffReplying]) -> tuple[str, str] | None:
    """Who could not be reached, and what was tried; nothing until it is sent."""
    labels = {member.person_id: member.who for member in staff if not member.is_closed}
    st.header("Somebody who cannot be reached")
    say_what_was_refused(form)
    key = form_key(form)
    with st.form(key):
        person_id = st.selectbox("Member of staff", list(labels), format_func=labels.__getitem__, key=f"{key}-person")
        attempts = st.text_area("How you tried to reach them, and when", key=f"{key}-attempts")
        field_error(form, "attempts")
        submitted = st.form_submit_button("Record what was tried")
    return (person_id or "", attempts or "") if submitted else None
