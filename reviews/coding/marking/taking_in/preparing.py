"""The tags that a file would put on a review's words, for a caller that has checked the permission."""

from collections.abc import Sequence

from sqlmodel import Session, select

from reviews.chronology.entries.queries import entries_of
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.rows import row_for, same
from reviews.coding.marking.taking_in.rules import drafts_of
from reviews.coding.marking.texts import of_entry, of_findings, of_interviews
from reviews.findings.queries import findings_of
from reviews.interviews.queries import interviews_of
from taxonomy.interchange.annotations import Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.vocabulary.queries import factors_of
from workbench.access import Actor

TWICE = "A tag that stands there already is left out"


def prepared(
    db: Session, actor: Actor, case_id: str, annotations: Sequence[Annotation]
) -> tuple[list[WordMark], Drops]:
    """The rows, none of them added yet, and what is left out."""
    texts = [of_entry(entry) for entry in entries_of(db, actor, case_id)]
    texts += of_findings(findings_of(db, actor, case_id)) + of_interviews(interviews_of(db, actor, case_id))
    written, factors, drops = {text.key: text.text for text in texts}, factors_of(db), Drops()
    there = {same(row) for row in db.exec(select(WordMark).where(WordMark.case_id == case_id))}
    rows = []
    for draft, annotation in drafts_of(annotations, texts, factors, drops):
        who = " ".join(annotation.creator.split())[:120]
        row = row_for(case_id, actor, draft, written[draft.part, draft.about_id], factors, who)
        drops.note(TWICE, draft.words[:80], int(same(row) in there))
        if same(row) not in there:
            there.add(same(row))
            rows.append(row)
    return rows, drops
