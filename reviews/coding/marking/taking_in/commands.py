"""Taking tags in from a file, as one act."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.chronology.entries.queries import entries_of
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.rows import row_for, same
from reviews.coding.marking.taking_in.rules import drafts_of
from reviews.coding.marking.texts import of_entry, of_findings, of_interviews
from reviews.findings.queries import findings_of
from reviews.interviews.queries import interviews_of
from reviews.permissions import Permission
from taxonomy.interchange.annotations import Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.vocabulary.queries import factors_of
from workbench import audit
from workbench.access import Actor
from workbench.errors import Invalid

TWICE = "A tag that stands there already is left out"


@dataclass(frozen=True)
class Taken:
    """How many tags were taken in, and what was left out."""

    tags: int
    drops: Drops


def take_in(db: Session, actor: Actor, case_id: str, annotations: Sequence[Annotation], sha256: str) -> Taken:
    """Put the tags of a file on the words they name, each as put there by whom the file says. `sha256` is its digest.

    Raises `Invalid` when none of them can be placed.
    """
    case = held_case(db, actor, Permission.MARK_WORDS, case_id)
    texts = [of_entry(entry) for entry in entries_of(db, actor, case.id)]
    texts += of_findings(findings_of(db, actor, case.id)) + of_interviews(interviews_of(db, actor, case.id))
    written, factors, drops = {text.key: text.text for text in texts}, factors_of(db), Drops()
    there = {same(row) for row in db.exec(select(WordMark).where(WordMark.case_id == case.id))}
    rows = []
    for draft, annotation in drafts_of(annotations, texts, factors, drops):
        who = " ".join(annotation.creator.split())[:120]
        row = row_for(case.id, actor, draft, written[draft.part, draft.about_id], factors, who)
        drops.note(TWICE, draft.words[:80], int(same(row) in there))
        if same(row) not in there:
            there.add(same(row))
            rows.append(row)
    if not rows:
        raise Invalid(f"No tag was taken in. {' '.join(drops.in_short())}".strip(), "file")
    db.add_all(rows)
    facts = {"sha256": sha256, "annotations": len(annotations), "tags": len(rows)}
    audit.record(db, actor, audit.Operation.COLLECTION, "tags_on_words_taken_in", case_id=case.id, facts=facts)
    return Taken(len(rows), drops)
