"""Gathering what the rules look at, for one review: only the entries of the kinds that a rule needs are read."""

from sqlmodel import Session

from reviews.cases.queries import CaseView, the_case
from reviews.chronology.entries.bare import alike_entries
from reviews.chronology.gaps.queries import together
from reviews.chronology.gaps.reckoning import ASKED_OF, KINDS, Reckoned, end_of, reckon
from reviews.chronology.gaps.windows import LAST, Happening, window
from reviews.chronology.knowledge.queries import KnowledgeView, knowledge_about, knowledge_of
from reviews.chronology.periods.courses import responsibility
from reviews.chronology.warnings.raising import Evidence
from reviews.chronology.warnings.reaching import Knew
from reviews.chronology.warnings.reference import LooksFor, RuleSet, rules_on
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.collection import paused
from workbench.remembering import remembered

WHO_WAS_RESPONSIBLE = ("responsible", "transfer")
FEW = 5000  # entries that are named in one question; with more of them everything known is read


@remembered()
def reckoned_of(db: Session, actor: Actor, case_id: str) -> Reckoned:
    """The gaps of this review's chronology, reckoned from what the rules look at anyway."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    return reckon(case, _found(db, actor, case_id))


def evidence_of(db: Session, actor: Actor, case: CaseView, rules: RuleSet) -> Evidence:
    """Everything that these rules look at."""
    found = _found(db, actor, case.id)
    reckoned = reckoned_of(db, actor, case.id)
    start, end = case.started_on or case.period_from, end_of(case)
    if start is None:
        start = reckoned.stretches[0].start.on if reckoned.stretches else end.on
    return Evidence(
        start=start,
        end=end,
        happenings=found,
        gaps={"contact": reckoned.contact, "assessment": reckoned.assessment},
        visits=reckoned.visits,
        responsible=responsibility(found, start, end.on),
        knew=_knew(db, actor, case, rules, found),
        counted=reckoned.frequencies.counted,
    )


@remembered()
@paused()
def _found(db: Session, actor: Actor, case_id: str) -> tuple[Happening, ...]:
    """The entries of every kind that gaps or rules need, those that are alike taken together."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    kinds = {*KINDS, *rules_on(end_of(case).on).kinds, *WHO_WAS_RESPONSIBLE}
    return together(alike_entries(db, actor, case.id, tuple(sorted(kinds)), ASKED_OF))


def _knew(
    db: Session, actor: Actor, case: CaseView, rules: RuleSet, found: tuple[Happening, ...]
) -> dict[str, tuple[Knew, ...]]:
    """Who is recorded to have known of the entries that a rule asks about."""
    asking = [rule for rule in rules.rules if rule.since_known or rule.looks_for is LooksFor.KNOWLEDGE]
    kinds = {kind for rule in asking for kind in rule.kinds}
    wanted = {entry_id for one in found if one.kind in kinds for entry_id in one.ids}
    if not wanted:
        return {}
    if len(wanted) > FEW:
        rows = [known for known in knowledge_of(db, actor, case.id) if known.entry_id in wanted]
    else:
        rows = [known for views in knowledge_about(db, actor, case.id, wanted).values() for known in views]
    knew: dict[str, list[Knew]] = {}
    for known in rows:
        knew.setdefault(known.entry_id, []).append(_as_knew(known))
    return {entry_id: tuple(there) for entry_id, there in knew.items()}


def _as_knew(known: KnowledgeView) -> Knew:
    since = window(known.known_from)
    return Knew(known.entry_id, known.agency, since.begins_by if since is not None and since.begins_by < LAST else None)
