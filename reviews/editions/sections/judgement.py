"""Section 6: were all reasonable steps taken, on the whole and in each area?"""

from collections.abc import Iterator

from reviews.editions.judged import CitedRecord, DissentRecord, JudgementRecord
from reviews.editions.kinds import EditionKind
from reviews.editions.record import KeyEntry, ReportRecord
from reviews.editions.sections.writing import Section
from reviews.judgement.rules import Answer, AreaAnswer
from workbench.ui.words import day, sentence

TITLE = "Were all reasonable steps taken?"
ANSWERS = {
    Answer.YES: "Yes. All reasonable steps were taken to manage the risk of serious harm.",
    Answer.NO: "No. Not all reasonable steps were taken to manage the risk of serious harm.",
}
FITTING = "What may seem not to fit together"
DIFFERENT = "Seen differently"
WITH_VIEWS = frozenset({EditionKind.FULL, EditionKind.STAFF})
Cited = CitedRecord | JudgementRecord


def write(
    section: Section,
    record: ReportRecord,
    rows: dict[str, str],
    places: dict[str, str],
    kind: EditionKind = EditionKind.FULL,
) -> None:
    """`rows` and `places` give the numbers of entries and findings, by their ids."""
    judgement = record.judgement
    if judgement is None or judgement.answer is None:
        section.text("This is not answered yet.")
    else:
        section.text(ANSWERS[judgement.answer])
    if judgement is not None:
        _because(section, record, judgement, rows, places)
    for area in record.areas:
        section.subheading(area.name)
        section.text(f"{area.question} {sentence(area.answer)}.")
        _because(section, record, area.cited, rows, places, needs_ground=area.answer is not AreaAnswer.NOT_APPLICABLE)
    if record.fits:
        section.subheading(FITTING)
        for fit in record.fits:
            section.text(fit.what)
            section.text(fit.words)
    if record.dissents and kind in WITH_VIEWS:
        section.subheading(DIFFERENT)
        for view in record.dissents:
            _different(section, view, kind)


def _because(
    section: Section,
    record: ReportRecord,
    cited: Cited,
    rows: dict[str, str],
    places: dict[str, str],
    *,
    needs_ground: bool = True,
) -> None:
    """The reasons, and what the answer relies on."""
    if cited.reasons.strip():
        section.label("Reasons")
        section.text(cited.reasons)
    items = tuple(_relied_on(record, cited, rows, places))
    if items and needs_ground:
        section.label("What the answer relies on")
        for about, words in items:
            section.item(words, about=about)


def _relied_on(
    record: ReportRecord, cited: Cited, rows: dict[str, str], places: dict[str, str]
) -> Iterator[tuple[str, str]]:
    fair = {one.id: f" Why it is fair to judge by it: {one.words}" for one in cited.fair}
    for finding in record.findings:
        if finding.id in cited.finding_ids:
            where = f"(paragraph {places[finding.id]})"
            yield finding.id, f"Finding {finding.number}, {finding.title} {where}{_fairly(fair.get(finding.id))}"
    for entry in record.entries:
        if entry.id in cited.entry_ids:
            where = f"(paragraph {rows[entry.id]}){_then(entry)}"
            yield entry.id, f"{sentence(entry.when)}, {entry.agency}: {entry.what} {where}{fair.get(entry.id, '')}"
    for gap_id, words in cited.gaps:
        yield "", f"{words}{_fairly(fair.get(gap_id))}"


def _different(section: Section, view: DissentRecord, kind: EditionKind) -> None:
    """Whose view by role; in the full edition also why."""
    section.text(f"{view.part}: the answer is not shared by all. {sentence(view.holder)} would answer {view.answer}.")
    if kind is not EditionKind.FULL:
        return
    section.text(view.reasons)
    section.fact("Recorded", f"{day(view.recorded_on)}, when the answer was {view.answer_then}")
    if view.given_up_because:
        section.fact("No longer held", view.given_up_because)


def _fairly(words: str | None) -> str:
    """After words that end without a full stop."""
    return f".{words}" if words else ""


def _then(entry: KeyEntry) -> str:
    """What was known of it at the time."""
    return f". {entry.hindsight}." if entry.hindsight else ""
