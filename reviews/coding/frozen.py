"""The frozen state of a finding: taking it, and reading it back unchanged."""

from sqlmodel import Session

from reviews.coding.models import SecondCoding
from reviews.coding.rules import Frozen
from reviews.findings.queries import FindingView, GroundView
from reviews.findings.rules import GroundKind
from taxonomy.vocabulary.queries import factors_of, versions
from taxonomy.vocabulary.rules import Factor


def freeze(finding: FindingView, first_coder_id: str) -> Frozen:
    """The finding as it stands now. Nothing in it says whose review it is of."""
    return Frozen(
        kind=finding.kind,
        title=finding.title,
        what=finding.what,
        why=finding.why,
        rests_on=tuple(in_words(ground) for ground in finding.grounds),
        first=tuple(sorted(tag.guid for tag in finding.tags)),
        first_coder_id=first_coder_id,
    )


def in_words(ground: GroundView) -> str:
    """One thing that a finding rests on, with the passage or what was not done, and who knew of it."""
    if ground.kind is GroundKind.GAP:
        return f"Gap, {ground.in_words}: {ground.words}"
    passage = f" (“{ground.words}”)" if ground.words else ""
    known = f". Known to: {'; '.join(ground.known_to)}" if ground.known_to else ""
    return f"{ground.in_words}{passage}{known}"


def frozen_of(row: SecondCoding) -> Frozen:
    """What was frozen, as it is kept."""
    return Frozen(
        kind=row.kind,
        title=row.title,
        what=row.what,
        why=row.why,
        rests_on=tuple(row.rests_on),
        first=tuple(row.first),
        first_coder_id=row.first_coder_id,
    )


def factors_by_guid(db: Session) -> dict[str, Factor]:
    """Every factor of every version by its guid, in the words of the newest version that has it."""
    return {factor.guid: factor for version in reversed(versions(db)) for factor in factors_of(db, version)}
