"""What an answer can cite, and which of it was known only later to those whose practice is judged."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.chronology.gaps.rules import Gap
from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.queries import line_of
from reviews.chronology.hindsight.rules import Side, hindsight
from reviews.chronology.seeking.queries import Offered, offered_entries
from reviews.chronology.warnings.queries import gaps_beside
from reviews.findings.queries import FindingView, GroundView, findings_of
from reviews.findings.rules import GroundKind
from workbench.access import Actor
from workbench.remembering import remembered
from workbench.ui.words import day, sentence


@dataclass(frozen=True)
class CitedGap:
    """A length of time in which something was not done. Its id says what it is of, and its two ends."""

    id: str
    since: date
    until: date
    words: str

    @property
    def label(self) -> str:
        """“Gap, 3 April 2025 to 14 May 2025: no contact (41 days)”."""
        return f"Gap, {day(self.since)} to {day(self.until)}: {self.words}"


@dataclass(frozen=True)
class Citable:
    """What an answer can cite: entries with their side of the hindsight line, gaps and findings; and what is later."""

    offered: Offered
    sides: Mapping[str, Side]  # of the entries that are offered
    gaps: tuple[CitedGap, ...]
    findings: tuple[FindingView, ...]
    later: frozenset[str]  # what was known only later, of all these

    @property
    def named(self) -> Mapping[str, str]:
        """What each thing is, in words, by its id."""
        things = {gap.id: gap.label for gap in self.gaps} | {one.id: one.label for one in self.findings}
        return {**things, **{entry.id: sentence(entry.label) for entry in self.offered.entries}}


def citable_of(db: Session, actor: Actor, case_id: str, text: str = "", chosen: Collection[str] = ()) -> Citable:
    """What there is to cite, when somebody looks for entries with this text and has chosen these."""
    offered = offered_entries(db, actor, case_id, text, chosen)
    gaps, findings = gaps_to_cite(db, actor, case_id), findings_of(db, actor, case_id)
    line = line_of(db, actor, case_id)
    sides = {
        entry.id: hindsight(entry.known_to, entry.happened, line, entry.recorded_on).side for entry in offered.entries
    }
    beneath = entries_beneath(findings) - sides.keys()
    entries = {**offered.by_id, **entries_by_id(db, actor, case_id, beneath)}
    return Citable(offered, sides, gaps, findings, only_later(entries, findings, gaps, line))


@remembered()
def gaps_to_cite(db: Session, actor: Actor, case_id: str) -> tuple[CitedGap, ...]:
    """The gaps of the chronology that were longer than expected, and those on which findings rest, the first first."""
    reckoned = gaps_beside(db, actor, case_id)
    found = [_reckoned("contact", "no contact", gap) for gap in reckoned.contact if gap.is_sure]
    found += [_reckoned("assessment", "no assessment", gap) for gap in reckoned.assessment if gap.is_sure]
    found += [gap for finding in findings_of(db, actor, case_id) for gap in _of_finding(finding)]
    unique = {gap.id: gap for gap in found}
    return tuple(sorted(unique.values(), key=lambda gap: (gap.since, gap.until, gap.id)))


def known_only_later(
    db: Session,
    actor: Actor,
    case_id: str,
    entry_ids: Collection[str] = (),
    finding_ids: Collection[str] = (),
    gap_ids: Collection[str] = (),
) -> frozenset[str]:
    """Which of these were known only later."""
    if not (entry_ids or finding_ids or gap_ids):
        return frozenset()
    findings = findings_of(db, actor, case_id) if finding_ids else ()
    cited = [finding for finding in findings if finding.id in finding_ids]
    entries = entries_by_id(db, actor, case_id, {*entry_ids, *entries_beneath(cited)})
    gaps = [gap for gap in gaps_to_cite(db, actor, case_id) if gap.id in gap_ids] if gap_ids else []
    found = only_later(entries, cited, gaps, line_of(db, actor, case_id))
    return found & {*entry_ids, *finding_ids, *gap_ids}


def only_later(
    entries: Mapping[str, EntryView], findings: Sequence[FindingView], gaps: Sequence[CitedGap], line: HindsightLine
) -> frozenset[str]:
    """Which of these were known only later. `entries` has those beneath the findings as well.

    A finding is, when that is so of everything that it rests on; what people said or wrote is looked at for itself. A
    gap is, when it began after the last day by which somebody is judged.
    """
    last = line.days[-1]
    late = {
        one.id
        for one in entries.values()
        if hindsight(one.known_to, one.happened, line, one.recorded_on).side is Side.LATER
    }

    def is_late(ground: GroundView) -> bool:
        if ground.kind is GroundKind.GAP:
            return ground.gap_from is not None and ground.gap_from > last
        return ground.about_id in late

    of_findings = {one.id for one in findings if one.grounds and all(is_late(ground) for ground in one.grounds)}
    return frozenset(late | of_findings | {gap.id for gap in gaps if gap.since > last})


def entries_beneath(findings: Sequence[FindingView]) -> set[str]:
    """The entries on which these findings rest."""
    return {ground.about_id for one in findings for ground in one.grounds if ground.kind is GroundKind.ENTRY}


def _reckoned(what: str, words: str, gap: Gap) -> CitedGap:
    since, until = gap.before.on, gap.after.on
    return CitedGap(f"{what}:{since}:{until}", since, until, f"{words} ({gap.in_words})")


def _of_finding(finding: FindingView) -> Iterator[CitedGap]:
    for ground in finding.grounds:
        if ground.kind is GroundKind.GAP and ground.gap_from is not None and ground.gap_to is not None:
            known_as = f"{finding.id}:{ground.gap_from}:{ground.gap_to}"
            yield CitedGap(known_as, ground.gap_from, ground.gap_to, f"{ground.words} (finding {finding.number})")
