"""Each finding read as a chain: what it rests on, who knew, the concern, why, and the factors."""

from collections.abc import Sequence

import streamlit as st

from reviews.findings.queries import FindingView, GroundView
from reviews.findings.rules import FindingKind, GroundKind
from workbench.ui.tables import facts

OPEN = "finding-open"


def show(findings: Sequence[FindingView], may_write: bool) -> None:
    """Every finding; whoever writes them may open one to change it."""
    if not findings:
        st.caption("There are no findings yet.")
    for finding in findings:
        st.header(finding.label)
        answers = [("Answers the warning", "\n".join(finding.answers))] if finding.answers else []
        facts(
            [
                *answers,
                ("Rests on", "\n".join(rests_on(ground) for ground in finding.grounds)),
                ("Who knew", "\n".join(filter(None, (who_knew(finding), finding.joined)))),
                ("Concern" if finding.kind is FindingKind.CONCERN else "Good practice", finding.what),
                ("Why", finding.why),
                ("Factors", "\n".join(f"{tag.level}: {tag.in_words}" for tag in finding.tags)),
            ]
        )
        if may_write and st.button(f"Change finding {finding.number}", key=f"change-{finding.id}"):
            open_next(finding.id)


def rests_on(ground: GroundView) -> str:
    """One thing a finding rests on, with the passage or what was not done."""
    if ground.kind is GroundKind.GAP:
        return f"Gap, {ground.in_words}: {ground.words}"
    passage = f" (“{ground.words}”)" if ground.words else ""
    sources = f", from {'; '.join(ground.sources)}" if ground.sources else ""
    said = ground.in_words.removesuffix(".") if sources and not passage else ground.in_words
    return f"{said}{passage}{sources}"


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


def opened(findings: Sequence[FindingView]) -> FindingView | None:
    """The finding that is open to be changed; none means that a new one is written."""
    return next((finding for finding in findings if finding.id == st.session_state.get(OPEN)), None)


def open_next(finding_id: str = "") -> None:
    """Have this finding open, or (with none) a new one."""
    st.session_state[OPEN] = finding_id
