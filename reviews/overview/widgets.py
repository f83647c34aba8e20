"""The task list of a review, and the list of reviews."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from reviews import frame
from reviews.cases.queries import CaseView
from reviews.progress import Progress
from reviews.stages import APPROVED, FOLLOWED, IN_WORDS, Stage
from workbench.ui.words import count, day, sentence

PAGE = 20
MOST_REASONS = 3
DONE = APPROVED | {Stage.WITHDRAWN}


def task_list(case: CaseView, progress: Progress) -> None:
    """Each task, whether it is done, what is missing, and the link to its page."""
    done = sum(task.is_done for task in progress.needed)
    st.progress(done / len(progress.needed), text=f"{done} of {len(progress.needed)} tasks done")
    for task in progress.tasks:
        st.html('<hr class="wb-rule">')
        left, right = st.columns([2, 3])
        with left:
            frame.link(task.url_path, case.id, task.label)
        if task.is_done:
            right.badge("Done", icon=":material/check:", color="green")
        elif task.so_far:
            right.badge(task.so_far, color="gray")
        elif not task.missing:
            right.badge(f"Waits for “{task.waits_for}”", color="gray")
        else:
            right.badge(f"To do: {count(len(task.missing), 'thing', 'things')}", color="orange")
            for reason in task.missing[:MOST_REASONS]:
                right.caption(reason)
            if len(task.missing) > MOST_REASONS:
                right.caption(f"and {len(task.missing) - MOST_REASONS} more, listed on the page.")
    st.html('<hr class="wb-rule">')
    frame.link("due", case.id, "Due date and extensions")
    frame.link("documents", case.id, "Documents the review rests on")
    frame.link("submit", case.id, "Check and submit", icon=":material/arrow_forward:")
    frame.link("summaries", case.id, "Plain summary and briefing")
    frame.link("versions", case.id, "Versions of the report, compared")
    frame.link("report-files", case.id, "Reports as files")
    frame.link("paper", case.id, "The whole case on paper")
    frame.link("whole-review", case.id, "The whole review as a file")
    if case.stage in FOLLOWED:
        frame.link("following", case.id, "What became of the improvements")
    if case.stage in APPROVED:
        frame.link("disclosure", case.id, "Disclosure to victims and families")


def chosen_stages(key: str, counts: Mapping[Stage, int]) -> frozenset[Stage]:
    """The stages chosen above the list; to begin with, all at which a review is still being worked on."""
    still_open = frozenset(Stage) - DONE
    labels: dict[str, str] = {
        "open": f"Being worked on ({sum(counts[stage] for stage in still_open)})",
        "all": f"Every stage ({sum(counts.values())})",
        **{stage.value: f"{IN_WORDS[stage]} ({number})" for stage, number in counts.items() if number},
    }
    chosen = st.selectbox("Show", list(labels), format_func=labels.__getitem__, key=key, persist_state="session")
    groups = {"open": still_open, "all": frozenset(Stage)}
    return groups[chosen] if chosen in groups else frozenset({Stage(chosen)})


def case_list(cases: Sequence[CaseView], today: date, *, to: str = "review") -> None:
    """The reviews, the earliest due first, twenty at a time."""
    if not cases:
        st.caption("There are none. Choose another stage to see the rest.")
    pages = max(1, -(-len(cases) // PAGE))
    page = st.pagination(pages, key=f"{to}-list-page") if pages > 1 else 1
    for case in cases[(page - 1) * PAGE : page * PAGE]:
        st.html('<hr class="wb-rule">')
        first, second, third = st.columns([2, 3, 4])
        with first:
            frame.link(to, case.id, case.reference, icon=":material/lock:" if case.is_restricted else None)
        second.markdown(f"{IN_WORDS[case.stage]}  \n{case.region}")
        charge = sentence(case.offences[0].in_words) if case.offences else ""
        third.markdown(f"{charge}  \n{_due(case, today)}")


def _due(case: CaseView, today: date) -> str:
    if case.stage in DONE:
        return f"Final on {day(case.approved_on)}" if case.approved_on else "Withdrawn"
    if case.due_on is not None and case.due_on < today:
        return f"**Overdue: was due {day(case.due_on)}**"
    return f"Due {day(case.due_on, 'date not set')}"
