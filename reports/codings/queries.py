"""Gathering the codings of the reviews that somebody may read, without names."""

from collections.abc import Sequence
from itertools import chain

from sqlmodel import Session

from reports.codings.contents import Coded, Codings, Leads, Passage, Put, Sort, Text
from reports.codings.marked import UNPLACED, passages_of, standing
from reports.codings.taking import NONE_TO_READ
from reports.codings.texts import chain_within, hint_in, laid_out
from reviews.cases.queries import CaseView
from reviews.chronology.entries.queries import entries_by_id, entries_of
from reviews.coding.marking.queries import MarkView, marks_of
from reviews.coding.marking.rules import Part, TextView
from reviews.coding.marking.sheets import plain
from reviews.coding.marking.texts import of_entry, of_findings
from reviews.findings.coders import coders_of
from reviews.findings.queries import FindingView, TagView, findings_of
from reviews.findings.rules import GroundKind
from reviews.findings.suggesting.kept import KeptSuggestion, kept_suggestions
from reviews.people.hiding.queries import names_to_hide
from reviews.people.hiding.screen import WithoutNames
from reviews.stages import IN_WORDS
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.factors import codebook_of
from taxonomy.interchange.rules import guid_for
from taxonomy.vocabulary.queries import current_version, factors_by_id, factors_of
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.ui.words import day, sentence


def codings_in(db: Session, actor: Actor, cases: Sequence[CaseView], *, every_entry: bool = False) -> Codings:
    """What leaves of these reviews. Entries are those that a finding rests on, unless every entry is asked for."""
    if not cases:
        raise NotAllowed(NONE_TO_READ)
    coders: dict[str, str] = {}
    drops = Drops()
    reviews = tuple(_Gathering(db, actor, case, coders, drops).review(every_entry) for case in cases)
    version = current_version(db)
    named = {tag.factor_id for case in cases for finding in findings_of(db, actor, case.id) for tag in finding.tags}
    named |= {mark.factor.id for case in cases for mark in marks_of(db, actor, case.id)}
    older = sorted(factors_by_id(db, named).values(), key=lambda factor: (factor.level, factor.code))
    return Codings(reviews, coders, codebook_of(version.name, version.published_on, factors_of(db), older), drops)


class _Gathering:
    """One review's texts, as they are gathered."""

    def __init__(self, db: Session, actor: Actor, case: CaseView, coders: dict[str, str], drops: Drops) -> None:
        self.db, self.actor, self.case, self.coders, self.drops = db, actor, case, coders, drops
        self.names = WithoutNames(names_to_hide(db, actor, case.id))
        self.put_by = coders_of(db, actor, case.id)
        self.hints: dict[str, list[KeptSuggestion]] = {}
        for one in kept_suggestions(db, actor, case.id):
            self.hints.setdefault(one.finding_id, []).append(one)
        self.marks = standing(marks_of(db, actor, case.id), drops, case.reference)
        self.factors = factors_by_id(db, {one.factor_id for found in self.hints.values() for one in found})

    def review(self, every_entry: bool) -> Coded:
        """All of it."""
        case, findings = self.case, findings_of(self.db, self.actor, self.case.id)
        texts = [self._finding(finding) for finding in findings]
        links = [*chain.from_iterable(chain_within(text.passages) for text in texts)]
        links += [link for finding, text in zip(findings, texts, strict=True) for link in self._rests_on(finding, text)]
        gaps = [gap for finding in findings for gap in self._gaps(finding)]
        entries = self._entries(findings, every_entry)
        quarter = f"{case.notified_on.year} Q{(case.notified_on.month + 2) // 3}"
        charges = "; ".join(dict.fromkeys(offence.kind for offence in case.offences))
        values = {"Region": case.region, "Charged with": charges, "Stage": IN_WORDS[case.stage]}
        return Coded(
            guid_for("review", case.id),
            case.reference,
            values | {"Notified in": quarter},
            (*texts, *gaps, *entries),
            tuple(links),
        )

    def _hidden(self, words: str) -> str:
        hidden = self.names(words)
        self.drops.note("In a text names, numbers or dates of birth were replaced", "", int(hidden != words))
        return hidden

    def _finding(self, finding: FindingView) -> Text:
        text, passages = laid_out(
            finding, self._hidden, lambda step: [self._put(finding, tag) for tag in finding.tags if tag.step is step]
        )
        hints = tuple(
            hint_in(text, f"{factor.code} {factor.name}", one.score, one.because, one.engine)
            for one in self.hints.get(finding.id, ())
            for factor in (self.factors[one.factor_id],)
        )
        title = f"Finding {finding.number}, {finding.kind}"
        written = {one.part.value: one for one in of_findings([finding])}
        marks = [
            mark
            for passage in passages
            for mark in self._marked(written[passage.name], text[passage.start : passage.end], passage.start)
        ]
        return Text(guid_for("finding", finding.id), Sort.FINDING, title, text, passages, hints, tuple(marks))

    def _marked(self, written: TextView, text: str, at: int = 0) -> list[Passage]:
        """The tags on words of a text, in the text as it leaves."""
        placed = list(passages_of(self.marks.get(written.key, ()), text, written.text, at, self.names, self._tagged))
        for mark, passage in placed:
            self.drops.note(UNPLACED, f"{self.case.reference}, {mark.factor.code}", int(passage is None))
        return [passage for _, passage in placed if passage is not None]

    def _tagged(self, mark: MarkView) -> Put:
        coder = guid_for("coder", mark.coder)
        self.coders.setdefault(coder, f"Coder {len(self.coders) + 1}")
        factor = mark.factor
        about = (factor.guid, factor.code, factor.name, factor.level, "")
        return Put(guid_for("tag on words", mark.id), *about, coder, mark.at, note=self._hidden(mark.note))

    def _put(self, finding: FindingView, tag: TagView) -> Put:
        by = self.put_by.get(tag.id)
        coder = guid_for("coder", by.account_id) if by else ""
        if coder:
            self.coders.setdefault(coder, f"Reviewer {len(self.coders) + 1}")
        suggested = [one for one in self.hints.get(finding.id, ()) if one.factor_id == tag.factor_id]
        score = suggested[0].score if suggested else None
        about = (tag.guid, tag.code, tag.name, tag.level, tag.strength.value)
        return Put(guid_for("tag", tag.id), *about, coder, by.at if by else None, score)

    def _rests_on(self, finding: FindingView, text: Text) -> list[Leads]:
        steps = {passage.name: passage.id for passage in text.passages}
        first = text.passages[0].id if text.passages else text.id
        links = []
        for ground in finding.grounds:
            if ground.kind in (GroundKind.ENTRY, GroundKind.GAP):
                origin = guid_for(ground.kind.value, ground.about_id or ground.id)
                links.append(Leads(origin, steps.get(ground.step.value, first), f"shows: {ground.step}"))
            else:
                self.drops.note(
                    f"A finding rests on {_A[ground.kind]}, which is left out",
                    f"{self.case.reference}, finding {finding.number}",
                )
        return links

    def _gaps(self, finding: FindingView) -> list[Text]:
        gaps = [ground for ground in finding.grounds if ground.kind is GroundKind.GAP]
        return [
            Text(guid_for("gap", gap.id), Sort.GAP, f"Gap, {day(gap.gap_from)} to {day(gap.gap_to)}", words)
            for gap in gaps
            if (words := plain(self._hidden(gap.words)))
        ]

    def _entries(self, findings: Sequence[FindingView], every_entry: bool) -> list[Text]:
        used = {
            ground.about_id for finding in findings for ground in finding.grounds if ground.kind is GroundKind.ENTRY
        }
        used |= {about_id for part, about_id in self.marks if part is Part.HAPPENED}
        there = entries_by_id(self.db, self.actor, self.case.id, used)
        shown = entries_of(self.db, self.actor, self.case.id) if every_entry else tuple(there.values())
        found = []
        for entry in shown:
            lost = bool(entry.known_to or entry.recorded_on or entry.details or entry.source)
            what = "Of an entry the source, who knew, the day recorded and the fields of its type are left out"
            self.drops.note(what, "", int(lost))
            title = f"{sentence(entry.in_words)}, {entry.agency}"
            text = plain(self._hidden(entry.summary))
            marks = tuple(self._marked(of_entry(entry), text))
            found.append(Text(guid_for("entry", entry.id), Sort.ENTRY, self._hidden(title), text, marks=marks))
        return found


_A = {GroundKind.INTERVIEW: "an interview", GroundKind.DOCUMENT: "a document"}
