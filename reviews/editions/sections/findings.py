"""Section 5: the findings, what each rests on, who knew and when, and why it came about."""

from reviews.editions.record import FindingRecord, KeyEntry, ReportRecord, Rests
from reviews.editions.sections.writing import Section, begins_with_a_list, span
from reviews.findings.boxes import describe
from reviews.findings.rules import FindingKind
from reviews.findings.steps import Step
from reviews.findings.told import Bore, Told
from workbench.ui.words import day

TITLE = "Findings and why"


def write(section: Section, record: ReportRecord, rows: dict[str, str]) -> dict[str, str]:
    """`rows` gives the row of each entry in section 4. Returns the number of each finding's first paragraph."""
    if not record.findings:
        section.text("The review makes no findings.")
        return {}
    section.text(
        "Each finding is told step by step: what the record shows, what was known at the time and to whom, what was "
        "done or not done, the conditions at the time, and what in the organisation or system lay behind them. The "
        "factors are those of the national vocabulary, each at the step where it stands, with how far it bore."
    )
    return {finding.id: _finding(section, record, finding, rows) for finding in record.findings}


def _finding(section: Section, record: ReportRecord, finding: FindingRecord, rows: dict[str, str]) -> str:
    kind = "a concern about practice" if finding.kind is FindingKind.CONCERN else "good practice"
    section.subheading(f"Finding {finding.number}, {kind}: {finding.title}", about=finding.id)
    told = _told(record, finding, rows)
    first = section.text(_led_in(finding), about=finding.id)
    section.chain(describe(told.boxes), tuple(box.as_cell() for box in told.boxes), finding.id)
    for step in Step:
        _step(section, told, step, finding.id)
    return first


def _led_in(finding: FindingRecord) -> str:
    """What was done or not done. A list has no number, so one that begins it is led in: others point to that."""
    if not begins_with_a_list(finding.what):
        return finding.what
    return f"{'What was done, or not done' if finding.kind is FindingKind.CONCERN else 'What helped'}:\n{finding.what}"


def _step(section: Section, told: Told, step: Step, about: str) -> None:
    """What is said at one step, what shows it, and its factors. What was done or not done is said already."""
    words = "" if step is Step.ACT else told.words.get(step, "")
    if step is Step.SYSTEM and told.none_found.strip():
        words = f"{words}\n\nNo factor of the system was found: {told.none_found}".strip()
    shown = [*told.shown.get(step, ()), *(told.knew if step is Step.KNOWN else ())]
    factors = [factor.in_words for factor in told.factors if factor.step is step]
    if not (words.strip() or shown or factors):
        return
    section.label(told.heading(step), about=about)
    section.text(words, about=about)
    for item in [*shown, *factors]:
        section.item(item, about=about)


def _told(record: ReportRecord, finding: FindingRecord, rows: dict[str, str]) -> Told:
    """The finding as a chain."""
    shown: dict[Step, list[str]] = {}
    for rests in finding.rests_on:
        shown.setdefault(rests.step, []).append(_rests(record, rests, rows))
    words = {
        Step.KNOWN: finding.known,
        Step.ACT: finding.what,
        Step.CONDITIONS: finding.why,
        Step.SYSTEM: finding.system,
    }
    entries = [_entry(record, rests.entry_id) for rests in finding.rests_on if rests.entry_id]
    knew = [f"Paragraph {rows[entry.id]}: {knew_of(entry)}" for entry in entries]
    factors = [Bore(one.step, one.code, one.name, one.level, one.strength) for one in finding.factors]
    return Told(finding.kind, words, shown, knew, finding.none_found, factors)


def _entry(record: ReportRecord, entry_id: str) -> KeyEntry:
    return next(entry for entry in record.entries if entry.id == entry_id)


def _rests(record: ReportRecord, rests: Rests, rows: dict[str, str]) -> str:
    words = f"“{rests.words.strip()}”" if rests.words.strip() else ""
    stop = "" if rests.words.strip().endswith((".", "!", "?")) else "."
    if rests.gap_from and rests.gap_to:
        return f"A gap, {span(day(rests.gap_from), day(rests.gap_to))}: {rests.words.strip()}"
    if rests.entry_id:
        entry = _entry(record, rests.entry_id)
        return f"Paragraph {rows[entry.id]} ({entry.when}, {entry.agency}): {f'{words}{stop}' if words else entry.what}"
    if rests.interview_id:
        interview = next(interview for interview in record.interviews if interview.id == rests.interview_id)
        when = f", spoken to on {day(interview.held_on)}" if interview.held_on else ""
        return f"{interview.staff}{when}: {words}"
    document = next(document for document in record.documents if document.id == rests.document_id)
    return f"Document {document.number}, {document.title}" + (f": {words}" if words else "")


def knew_of(entry: KeyEntry) -> str:
    """Who knew of an entry, in a sentence."""
    if not entry.knew:
        return "Who knew of this, and when, is not established."
    return f"Known to: {'; '.join(entry.knew)}." + (f" {entry.hindsight}." if entry.hindsight else "")
