"""The plain summary: what happened, what was known, what we found and why, the judgement, what will change."""

from reviews.cases.rules import RiskLevel
from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.record import FindingRecord, KeyEntry, ReportRecord
from reviews.editions.rules import Words
from reviews.editions.sections import glossary
from reviews.editions.sections.cover import cover
from reviews.editions.sections.judgement import ANSWERS
from reviews.editions.sections.writing import Section
from reviews.editions.summaries import ending, opening
from reviews.findings.rules import FindingKind, Strength
from reviews.findings.told import BORE
from workbench.ui.words import count, sentence

SEVERAL = 12  # entries that a summary tells when nothing rests on any


def write(whole: ReportRecord, record: ReportRecord) -> tuple[Words, ...]:
    """The draft. Every sentence comes from the record: what the record does not hold is not said."""
    titles = EDITIONS[EditionKind.PLAIN].headings
    happened, known, found, judged, change, words = (Section(n, title) for n, title in enumerate(titles, start=1))
    _happened(happened, record)
    _known(known, record)
    _found(found, record)
    ending.judged(judged, record, ANSWERS)
    ending.will_change(change, record)
    body = [one for section in (happened, known, found, judged, change) for one in section.paragraphs]
    glossary.write(words, body)
    return (*cover(whole, EditionKind.PLAIN), *body, *words.paragraphs)


def rested_on(record: ReportRecord) -> tuple[KeyEntry, ...]:
    """The entries that a finding or the judgement rests on."""
    resting = {rests.entry_id for finding in record.findings for rests in finding.rests_on}
    resting |= set(record.judgement.entry_ids) if record.judgement else set()
    return tuple(entry for entry in record.entries if entry.id in resting)


def told(record: ReportRecord) -> tuple[KeyEntry, ...]:
    """The entries that a summary tells: those that something rests on, and the first ones when nothing does."""
    return rested_on(record) or record.entries[:SEVERAL]


def _happened(section: Section, record: ReportRecord) -> None:
    for charge in opening.charges(record):
        section.text(charge)
    section.text(opening.undecided(record))
    supervision = record.supervision
    section.text(opening.supervised(supervision))
    is_assessed = supervision.risk_level != RiskLevel.NOT_ASSESSED
    assessed = f"last assessed as {supervision.risk_level}" if is_assessed else "not assessed"
    section.text(f"The risk of serious harm was {assessed}.")
    for entry in told(record):
        section.text(f"{sentence(entry.when)}, {entry.agency}: {entry.what}", about=entry.id)
    if not record.entries:
        section.text("The chronology has no entries.")


def _known(section: Section, record: ReportRecord) -> None:
    section.text("We look at what people did in the light of what they knew at the time.")
    for finding in record.findings:
        if finding.known.strip():
            section.text(finding.known, about=finding.id)
    for entry in told(record):
        if entry.knew:
            known = f"Known to: {'; '.join(entry.knew)}."
            later = f" {entry.hindsight}." if entry.hindsight.startswith("Only") else ""
            section.item(f"{sentence(entry.when)}, {entry.agency}. {known}{later}", about=entry.id)
    unknown = sum(not entry.knew for entry in told(record))
    if unknown:
        events = count(unknown, "event", "events")
        section.text(f"For {events} told above, the records do not show who knew, or from when.")


def _found(section: Section, record: ReportRecord) -> None:
    if not record.findings:
        section.text("The review makes no findings.")
    for finding in record.findings:
        kind = "A concern" if finding.kind is FindingKind.CONCERN else "Good practice"
        section.subheading(f"{kind}: {finding.title}", about=finding.id)
        section.text(finding.what, about=finding.id)
        _why(section, finding)


def _why(section: Section, finding: FindingRecord) -> None:
    if not (finding.why.strip() or finding.system.strip() or finding.factors):
        return
    section.label("Why", about=finding.id)
    section.text(finding.why, about=finding.id)
    section.text(finding.system, about=finding.id)
    for factor in finding.factors:
        bore = f": this {BORE[Strength(factor.strength)]}" if finding.kind is FindingKind.CONCERN else ""
        section.item(f"{factor.name} ({factor.level[:1].lower()}{factor.level[1:]}){bore}.", about=finding.id)
