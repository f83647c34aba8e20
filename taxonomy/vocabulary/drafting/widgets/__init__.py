"""The pieces of the page on which the next version is drafted and consulted on."""

from collections.abc import Sequence

import streamlit as st

from taxonomy.vocabulary.differences import Difference
from taxonomy.vocabulary.drafting.queries import CommentView, DraftedFactor, DraftView
from taxonomy.vocabulary.reading.widgets import show_difference
from workbench.ui.words import count, day, moment, sentence


def introduce(draft: DraftView) -> None:
    """What this draft is, where it stands and until when it can be commented on."""
    until = f" Comments can be made until {day(draft.consults_until)}." if draft.consults_until else ""
    st.write(
        f"Version {draft.name} follows {draft.based_on} and is {draft.stage}. {draft.begun_by} began it, and "
        f"{draft.changed_by} changed it last.{until}"
    )


def show_differences(draft: DraftView, found: Sequence[Difference]) -> None:
    """What the draft makes of the version before."""
    st.header(f"What differs from {draft.based_on}")
    if not found:
        st.caption("Nothing yet.")
    for difference in found:
        show_difference(difference)


def show_to_write(factors: Sequence[DraftedFactor]) -> None:
    """The factors that came from a file without saying what they mean: the draft waits for them."""
    bare = [one.factor for one in factors if not one.is_left_out and not one.factor.definition]
    if bare:
        st.warning(f"{sentence(count(len(bare), 'definition is', 'definitions are'))} still to be written.")
        st.text("\n".join(f"{factor.code} {factor.name}" for factor in bare))


def show_comments(comments: Sequence[CommentView], factors: Sequence[DraftedFactor]) -> None:
    """What was said of the draft."""
    named = {one.factor.guid: f"{one.factor.code} {one.factor.name}" for one in factors}
    st.header("Comments")
    st.caption(sentence(count(len(comments), "comment", "comments")))
    for comment in comments:
        about = named.get(comment.guid, "The draft as a whole")
        st.text(f"{about}\n{comment.text}\n{comment.written_by}, {moment(comment.written_at)}")
