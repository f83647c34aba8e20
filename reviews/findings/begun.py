"""A finding that is being written: what somebody typed and chose so far, and the warning that a new one begins from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import entries_by_id
from reviews.chronology.warnings.queries import ToBecome, to_become_findings
from reviews.findings.models import Finding, UnsentFinding
from reviews.findings.queries import FindingView
from reviews.findings.rules import GroundDraft, GroundKind, TagDraft
from reviews.findings.unsent import Choices, Part, Unsent, choices_from_plain
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class UnsentView:
    """What somebody is still writing, over the finding as it is saved when it is a change.

    `versions` holds that of each part kept (0: nothing kept of it yet), for the boxes that save it; `seen_version` that
    of the finding when the change was begun.
    """

    unsent: Unsent
    versions: Mapping[Part, int]
    seen_version: int
    warnings: Mapping[str, str]  # those that it may answer: by id, in words

    @property
    def is_begun(self) -> bool:
        """Whether anything is kept that is not part of the review."""
        return any(self.versions.values())


def unsent_finding(db: Session, actor: Actor, case_id: str, finding: FindingView | None = None) -> UnsentView:
    """What this person has typed and not added or saved: a change to a finding, or (with none named) a new one."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    mine = select(UnsentFinding).where(UnsentFinding.case_id == case_id, UnsentFinding.account_id == actor.account_id)
    about = finding.id if finding else ""
    rows = {
        row.part: row for row in db.exec(mine.where(UnsentFinding.about == about).order_by(col(UnsentFinding.part)))
    }
    open_ones = _open_warnings(db, case_id, finding)
    unsent = _as_unsent(finding) if finding else _begun(db, actor, case_id, open_ones)
    for part, row in rows.items():
        kept = {"choices": choices_from_plain(row.choices)} if part is Part.CHOICES else {part.value: row.text}
        unsent = replace(unsent, **kept)
    return UnsentView(
        unsent,
        {part: rows[part].version if part in rows else 0 for part in Part},
        min((row.seen_version for row in rows.values()), default=finding.version if finding else 0),
        {one.id: one.in_words for one in open_ones},
    )


def _open_warnings(db: Session, case_id: str, finding: FindingView | None) -> tuple[ToBecome, ...]:
    """The warnings that are to become findings and that no other finding answers."""
    here = select(Finding).where(Finding.case_id == case_id, col(Finding.removed_on).is_(None))
    others = [row for row in db.exec(here) if finding is None or row.id != finding.id]
    answered = {warning_id for row in others for warning_id in row.warning_ids}
    return tuple(one for one in to_become_findings(db, case_id) if one.id not in answered)


def _begun(db: Session, actor: Actor, case_id: str, open_ones: tuple[ToBecome, ...]) -> Unsent:
    """A new finding: empty, or begun from the first warning that is to become one."""
    if not open_ones:
        return Unsent()
    one = open_ones[0]
    there = entries_by_id(db, actor, case_id, one.entry_ids)
    grounds = [GroundDraft(GroundKind.ENTRY, entry_id) for entry_id in one.entry_ids if entry_id in there]
    if one.since and one.until:
        grounds.append(GroundDraft(GroundKind.GAP, words=one.says, gap_from=one.since, gap_to=one.until))
    return Unsent(Choices(grounds=tuple(grounds), warnings=(one.id,)), title=one.name)


def _as_unsent(finding: FindingView) -> Unsent:
    """A finding as it is saved, ready to be changed."""
    grounds = tuple(
        GroundDraft(ground.kind, ground.about_id, ground.words, ground.gap_from, ground.gap_to, ground.step)
        for ground in finding.grounds
    )
    tags = tuple(TagDraft(tag.code, tag.strength, tag.step) for tag in finding.tags)
    choices = Choices(finding.kind, grounds, tags, finding.warnings)
    words = (finding.what, finding.why, finding.known, finding.system, finding.none_found)
    return Unsent(choices, finding.title, *words)
