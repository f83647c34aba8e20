"""The tags that a file would put on a review's words, for a caller that has checked the permission."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlmodel import Session, select

from reviews.chronology.entries.queries import entries_of
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.queries import marks_of
from reviews.coding.marking.rows import row_for, same
from reviews.coding.marking.rules import MarkDraft, Sort
from reviews.coding.marking.taking_in.from_project import Sheets, drafts_in
from reviews.coding.marking.taking_in.rules import drafts_of
from reviews.coding.marking.texts import of_entry, of_findings, of_interviews
from reviews.findings.queries import FindingView, findings_of
from reviews.interviews.queries import interviews_of
from reviews.people.hiding.screen import without_names
from taxonomy.interchange.annotations import Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.projects import Project
from taxonomy.interchange.rules import guid_for
from taxonomy.vocabulary.queries import factors_of
from taxonomy.vocabulary.rules import Factor
from workbench.access import Actor

TWICE = "A tag that stands there already is left out"
OWN = "A factor of a finding on the whole of one of its steps is left out: the finding has it already"
NOBODY = "Somebody without a name"

Said = Project | Sequence[Annotation]  # what a file holds


@dataclass(frozen=True)
class Given:
    """A file of tags as it was read. Two with the same digest are the same."""

    sha256: str
    said: Said = field(compare=False)
    drops: Drops = field(compare=False)  # in the reading of it


@dataclass(frozen=True)
class Prepared:
    """The rows, none of them added yet, each with the title of its text; and what is left out."""

    rows: tuple[WordMark, ...]
    titles: tuple[str, ...]
    drops: Drops


def prepared(db: Session, actor: Actor, case_id: str, said: Said) -> Prepared:
    """What a file comes to, as the review now stands."""
    findings, factors, drops = findings_of(db, actor, case_id), factors_of(db), Drops()
    texts = [of_entry(entry) for entry in entries_of(db, actor, case_id)]
    texts += of_findings(findings) + of_interviews(interviews_of(db, actor, case_id))
    written, by_code = {text.key: text for text in texts}, {factor.code: factor for factor in factors}
    there = _There(db, actor, case_id, findings)
    rows = []
    if isinstance(said, Project):
        sheets = Sheets(texts, {one.id: one.title for one in findings}, without_names(db, actor, case_id))
        drafts = drafts_in(said, sheets, factors, drops)
    else:
        drafts = drafts_of(said, texts, factors, drops)
    for draft, annotation in drafts:
        who = " ".join(annotation.creator.split())[:120] or NOBODY
        text = written[draft.part, draft.about_id]
        row = row_for(case_id, actor, draft, text.text, factors, who)
        if annotation.id:  # so that it is known again, whoever takes it in and whatever became of the text
            row.id = guid_for("taken in", f"{case_id} {annotation.id} {draft.code} {annotation.start} {draft.words}")
        if reason := there.has(row, draft, by_code[draft.code], annotation, text.text):
            drops.note(reason, draft.words[:80])
        else:
            there.add(row)
            rows.append(row)
    return Prepared(tuple(rows), tuple(written[row.part, row.about_id].title for row in rows), drops)


class _There:
    """What stands on the words of a review already."""

    def __init__(self, db: Session, actor: Actor, case_id: str, findings: Sequence[FindingView]) -> None:
        rows = db.exec(select(WordMark).where(WordMark.case_id == case_id)).all()
        self.rows = {same(row) for row in rows}
        self.ids = {row.id for row in rows} | {guid_for("tag on words", row.id) for row in rows}
        self.factors = {finding.id: {tag.guid for tag in finding.tags} for finding in findings}
        self.ids |= {guid_for("tag", tag.id) for finding in findings for tag in finding.tags}
        self.places = set[tuple[str, ...]]()
        for mark in marks_of(db, actor, case_id):
            where = (mark.part.value, mark.about_id, str(mark.found.start), str(mark.found.end), mark.factor.guid)
            if mark.found.stands:
                self.places |= {(*where, whose) for whose in (mark.said_by, guid_for("coder", mark.coder)) if whose}

    def add(self, row: WordMark) -> None:
        """One more that will stand there."""
        self.rows.add(same(row))
        self.ids.add(row.id)

    def has(self, row: WordMark, draft: MarkDraft, factor: Factor, annotation: Annotation, text: str) -> str:
        """Why a tag need not be put there; empty when it is new."""
        is_whole = draft.part.sort is Sort.FINDING and draft.words == text.strip()
        if is_whole and factor.guid in self.factors.get(draft.about_id, ()):
            return OWN
        where = (draft.part.value, draft.about_id, str(draft.start), str(draft.end), factor.guid)
        known = {annotation.id, row.id} & self.ids or same(row) in self.rows
        return TWICE if known or {(*where, row.said_by), (*where, annotation.creator_id)} & self.places else ""
