"""The reviewer of an invented review answers the warnings that its record raises, before it goes to the manager."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from reviews.chronology.warnings.commands import answer_warning
from reviews.chronology.warnings.queries import open_warnings
from reviews.findings.queries import findings_of
from workbench.access import Actor


def answer_warnings(db: Session, reviewer: Actor, case_id: str, said: Mapping[str, Sequence[str]]) -> None:
    """Answer each in words: by the finding that rests on its entries, or else as reviewers do (`said`)."""
    numbers = {
        ground.about_id: finding.number
        for finding in findings_of(db, reviewer, case_id)
        for ground in finding.grounds
        if ground.about_id
    }
    for place, one in enumerate(open_warnings(db, reviewer, case_id)):
        found = sorted({numbers[entry_id] for entry_id in one.entry_ids if entry_id in numbers})
        words = said["by_finding"] if found else said["in_words"]
        answer_warning(
            db, reviewer, case_id, one.id, words[place % len(words)].format(finding=found[0] if found else "")
        )
