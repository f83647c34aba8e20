"""Each finding read as a chain: drawn, and in sentences from what the record shows to the system around it."""

from collections.abc import Sequence

import streamlit as st

from reviews.findings.boxes import describe
from reviews.findings.depth import Depth
from reviews.findings.queries import FindingView, GroundView
from reviews.findings.rules import GroundKind
from reviews.findings.steps import Step
from reviews.findings.told import Bore, Told
from reviews.findings.widgets.depth import show_depth
from reviews.findings.widgets.drawing import show_chain
from workbench.ui.tables import facts

OPEN = "finding-open"
AT_ONCE = 6  # with more findings than this, each is drawn when it is asked for


def show(findings: Sequence[FindingView], depth: Depth, may_write: bool) -> None:
    """How far the review explains why, and every finding; whoever writes them may open one to change it."""
    if not findings:
        st.caption("There are no findings yet.")
    elif asked := st.query_params.get("finding"):
        del st.query_params["finding"]  # asked for once, by a link from another page
        open_next(asked)
    show_depth(depth, lambda one: st.markdown(f"[Go to finding {one.number}](#finding-{one.number})"))
    for finding in findings:
        st.header(finding.label, anchor=f"finding-{finding.number}")
        told = told_of(finding)
        if len(findings) <= AT_ONCE or st.toggle(f"Draw finding {finding.number}", key=f"draw-{finding.id}"):
            show_chain(told.boxes, describe(told.boxes), finding.id)
        answers = [("Answers the warning", "\n".join(finding.answers))] if finding.answers else []
        facts([*answers, *told.sentences])
        if may_write and st.button(f"Change finding {finding.number}", key=f"change-{finding.id}"):
            open_next(finding.id)


def told_of(finding: FindingView) -> Told:
    """The finding as a chain."""
    shown: dict[Step, list[str]] = {}
    for ground in finding.grounds:
        shown.setdefault(ground.step, []).append(rests_on(ground))
    return Told(
        finding.kind,
        {
            Step.KNOWN: finding.known,
            Step.ACT: finding.what,
            Step.CONDITIONS: finding.why,
            Step.SYSTEM: finding.system,
        },
        shown,
        _knew(finding),
        "" if finding.explained.reaches else finding.none_found,
        [Bore(tag.step, tag.code, tag.name, tag.level, tag.strength) for tag in finding.tags],
    )


def rests_on(ground: GroundView) -> str:
    """One thing a finding rests on, with the passage or what was not done."""
    if ground.kind is GroundKind.GAP:
        return f"Gap, {ground.in_words}: {ground.words}"
    passage = f" (“{ground.words}”)" if ground.words else ""
    sources = f", from {'; '.join(ground.sources)}" if ground.sources else ""
    named = ground.in_words.rstrip(".") if passage or sources else ground.in_words
    return f"{named}{passage}{sources}"


def who_knew(finding: FindingView) -> str:
    """Who knew of the entries it rests on, and from when; nothing recorded is said to be not established."""
    known = []
    for ground in finding.grounds:
        if ground.kind is GroundKind.ENTRY:
            hindsight = f". {ground.hindsight}" if ground.known_to and ground.hindsight else ""
            known.append(
                f"{ground.in_words.partition(': ')[0]}: {'; '.join(ground.known_to) or 'not established'}{hindsight}"
            )
    return "\n".join(known) or "It rests on no entry"


def _knew(finding: FindingView) -> list[str]:
    if not any(ground.kind is GroundKind.ENTRY for ground in finding.grounds):
        return []
    return [line for line in (*who_knew(finding).split("\n"), finding.joined) if line]


def opened(findings: Sequence[FindingView]) -> FindingView | None:
    """The finding that is open to be changed; none means that a new one is written."""
    return next((finding for finding in findings if finding.id == st.session_state.get(OPEN)), None)


def open_next(finding_id: str = "") -> None:
    """Have this finding open, or (with none) a new one."""
    st.session_state[OPEN] = finding_id
