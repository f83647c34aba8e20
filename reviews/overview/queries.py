"""How far a review has come: each feature is asked what is still missing."""

from collections.abc import Callable
from dataclasses import replace

from sqlmodel import Session

from reviews.cases import queries as cases
from reviews.cases.queries import CaseView
from reviews.chronology.entries import queries as entries
from reviews.chronology.warnings import queries as warnings
from reviews.findings import queries as findings
from reviews.improvement import queries as improvement
from reviews.interviews import queries as interviews
from reviews.judgement import queries as judgement
from reviews.judgement.contradictions import queries as contradictions
from reviews.overview.rules import next_step
from reviews.people import queries as people
from reviews.people.characteristics.queries import answered_so_far
from reviews.permissions import Permission
from reviews.progress import Progress, Task
from reviews.replies import queries as replies
from reviews.stages import READABLE_BY_STAFF
from workbench.access import Actor, can
from workbench.errors import Gap

FINDINGS = "Findings and why"
GapsOf = Callable[[Session, Actor, str], tuple[Gap, ...]]


def _of(gaps: Callable[[Session, str], tuple[Gap, ...]]) -> GapsOf:
    return lambda db, _actor, case_id: gaps(db, case_id)


def _judgement(db: Session, actor: Actor, case_id: str) -> tuple[Gap, ...]:
    return (*judgement.gaps(db, actor, case_id), *contradictions.gaps(db, actor, case_id))


def _improvement(db: Session, actor: Actor, case_id: str) -> tuple[Gap, ...]:
    return improvement.gaps(db, case_id, contradictions.explained_without_change(db, actor, case_id))


TASKS: tuple[tuple[str, str, GapsOf], ...] = (
    ("notification", "Notification", _of(cases.gaps)),
    ("people", "People", _of(people.gaps)),
    ("chronology", "Chronology", _of(entries.gaps)),
    ("interviews", "Interviews", _of(interviews.gaps)),
    ("findings", FINDINGS, _of(findings.gaps)),
    ("judgement", "Reasonable steps", _judgement),
    ("improvements", "Improvements", _improvement),
)


AFTER_PEOPLE = 1 + [path for path, _, _ in TASKS].index("people")
AFTER_CHRONOLOGY = 1 + [path for path, _, _ in TASKS].index("chronology")


def progress_of(db: Session, actor: Actor, case: CaseView) -> Progress | None:
    """The review's task list and next step; nothing for somebody who may read its report but not the review."""
    if not can(actor, Permission.READ_CASE, case):
        return None
    tasks = [Task(path, label, _reasons(gaps_of(db, actor, case.id))) for path, label, gaps_of in TASKS]
    tasks.insert(AFTER_CHRONOLOGY, Task("warnings", "Gaps and warnings", _reasons(warnings.gaps(db, actor, case.id))))
    if can(actor, Permission.MONITOR_EQUALITY, case):
        so_far = answered_so_far(db, actor, case.id)
        tasks.insert(AFTER_PEOPLE, Task("equality", "Equality monitoring", (), is_needed=False, so_far=so_far))
    if any(task.url_path == "findings" and task.missing for task in tasks):
        tasks = [replace(task, waits_for=FINDINGS) if task.url_path == "improvements" else task for task in tasks]
    if case.stage in READABLE_BY_STAFF:
        tasks.append(Task("answers", "Replies and answers", _reasons(replies.gaps(db, case.id))))
    return Progress(tuple(tasks), next_step(case.stage, tasks))


def _reasons(gaps: tuple[Gap, ...]) -> tuple[str, ...]:
    return tuple(gap.reason for gap in gaps)
