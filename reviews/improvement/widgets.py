"""Improvements on screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from reviews.findings.queries import FindingView
from reviews.improvement.queries import ImprovementView
from reviews.improvement.rules import ImprovementDraft, ImprovementLevel
from reviews.improvement.strength import ChangeKind, ChangeStrength, KindSet, hint, said_of, strength_of
from reviews.wording.widgets import below
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.prose import prose
from workbench.ui.saving import say_below
from workbench.ui.tables import table
from workbench.ui.words import day, sentence

FORM = "improvement"
ON_A_PAGE = 20
LEVELS = list(ImprovementLevel)
NOT_SAID = "not said"


def show(improvements: Sequence[ImprovementView]) -> None:
    """Every change: what, for which finding and factors, whose job, by when, how anyone will know; twenty at a time."""
    if not improvements:
        st.caption("None written yet.")
        return
    pages = -(-len(improvements) // ON_A_PAGE)
    page = st.pagination(pages, key="improvements-page") if pages > 1 else 1
    table(
        "Improvements",
        ("Number", "What will change", "Because of", "Whose job", "By", "How anyone will know", "Level and strength"),
        [
            (
                item.number,
                item.what,
                f"Finding {item.finding_number}\n{', '.join(factor.code for factor in item.factors)}",
                item.owner,
                day(item.by_on),
                item.how_known,
                f"{sentence(item.level)}, {item.strength or NOT_SAID}",
            )
            for item in improvements[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
        ],
    )


def chosen(improvements: Sequence[ImprovementView]) -> ImprovementView | None:
    """The improvement to be changed; nothing when a new one is to be written."""
    by_id = {item.id: item for item in improvements}
    found = st.selectbox(
        "Write a new one, or change one",
        [None, *by_id],
        format_func=lambda chosen: _label(by_id[chosen]) if chosen else "A new improvement",
        key="improvement-chosen",
    )
    return by_id[found] if found is not None else None


def _label(improvement: ImprovementView) -> str:
    return f"Improvement {improvement.number}: {improvement.what[:80]}"


class TypedImprovement:
    """An improvement as typed. `read` turns it into a draft, or says in one sentence what is wrong."""

    def __init__(self, draft: ImprovementDraft, by_on: TypedDate) -> None:
        self._draft, self._by_on = draft, by_on

    def read(self) -> ImprovementDraft:
        """The improvement; raises `Invalid`, naming the field, when its date is no date."""
        by_on: date | None = self._by_on.read()
        return replace(self._draft, by_on=by_on)


@dataclass(frozen=True)
class Answered:
    """The finding that it answers, and the factors that it is meant to change: by code, and by id."""

    finding_id: str = ""
    codes: tuple[str, ...] = ()
    factor_ids: tuple[str, ...] = ()


def ask_for(key: str, form: str, findings: Sequence[FindingView], before: ImprovementView | None) -> Answered:
    """The finding that it answers, and the factors that it is meant to change."""
    by_id = {finding.id: finding for finding in findings}
    finding_id = st.selectbox(
        "Finding",
        list(by_id),
        index=list(by_id).index(before.finding_id) if before else None,
        format_func=lambda one: by_id[one].label,
        placeholder="Choose the finding that this answers",
        key=f"{key}-finding_id",
    )
    field_error(form, "finding_id")
    finding = by_id.get(finding_id or "")
    tags = {tag.code: tag for tag in finding.tags} if finding else {}
    is_as_before = before is not None and before.finding_id == finding_id
    codes = st.multiselect(
        "Factors that it is meant to change",
        list(tags),
        default=[one.code for one in before.factors] if before and is_as_before else list(tags)[: len(tags) == 1],
        format_func=lambda code: f"{code} {tags[code].name}",
        placeholder="Choose one or more" if finding else "Choose the finding first",
        key=f"{key}-factors-{finding_id}",
        select_all=False,
    )
    field_error(form, "factors")
    return Answered(finding_id or "", tuple(codes), tuple(tags[code].factor_id for code in codes))


def ask_what(key: str, form: str, kinds: KindSet, before: ImprovementView | None) -> tuple[str, tuple[str, ...]]:
    """What will change and what kind of change that is, with how strong it is."""
    what = prose(form, "what", "What will change", value=before.what if before else "", below=below(f"{form}-what"))
    by_code = {kind.code: kind for kind in kinds.kinds}
    codes = st.multiselect(
        "What kind of change it is",
        list(by_code),
        default=[kind.code for kind in before.kinds if kind.code in by_code] if before else [],
        format_func=lambda code: by_code[code].name,
        placeholder="Choose one or more",
        help="The strongest kinds come first. An improvement is as strong as the strongest of its kinds.",
        key=f"{key}-kinds",
        select_all=False,
    )
    field_error(form, "kinds")
    say_strength(what, [by_code[code] for code in codes], kinds)
    return what, tuple(codes)


def say_strength(what: str, chosen: Sequence[ChangeKind], kinds: KindSet) -> None:
    """How strong it is, and whether words and kinds agree. It stops nobody."""
    is_weak = strength_of(chosen) is ChangeStrength.WEAKER
    (st.warning if is_weak else st.caption)(said_of(chosen))
    if said := hint(what, chosen, kinds.kinds):
        st.info(said)


def ask_how_known(form: str, before: ImprovementView | None) -> str:
    """How anyone will know that it has changed."""
    label = "How anyone will know that it has changed"
    return prose(form, "how_known", label, value=before.how_known if before else "")


def ask_rest(key: str, form: str, before: ImprovementView | None, begun: ImprovementDraft) -> TypedImprovement | None:
    """Whose job it is, by when, and where the change is made; with what was asked above, once it is sent."""
    with st.form(key):
        owner = st.text_input(
            "Whose job it is (a role, never a name)",
            value=before.owner if before else "",
            max_chars=200,
            key=f"{key}-owner",
            help="Such as head of the probation delivery unit.",
        )
        field_error(form, "owner")
        by_on = ask_date("By when", key=f"{key}-by_on", value=before.by_on if before else None)
        field_error(form, "by_on")
        level = st.selectbox(
            "Where the change is to be made",
            LEVELS,
            index=LEVELS.index(before.level if before else ImprovementLevel.TEAM),
            format_func=sentence,
            key=f"{key}-level",
        )
        say_below(form)
        is_sent = st.form_submit_button("Save the change" if before else "Add improvement", type="primary")
    return TypedImprovement(replace(begun, owner=owner or "", level=level), by_on) if is_sent else None
