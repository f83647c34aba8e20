"""Section 7: what will change, whose job it is, by when, and how anyone will know."""

from reviews.editions.record import ReportRecord
from reviews.editions.sections.writing import Section
from workbench.ui.words import day

TITLE = "What will change"


def write(section: Section, record: ReportRecord, places: dict[str, str]) -> None:
    """`places` gives the number of the paragraph in which each finding begins."""
    if not record.improvements:
        section.text("No improvement follows from this review.")
        return
    findings = {finding.id: finding for finding in record.findings}
    for improvement in record.improvements:
        section.subheading(f"Improvement {improvement.number}", about=improvement.id)
        section.text(improvement.what, about=improvement.id)
        finding = findings.get(improvement.finding_id)
        if finding is not None:
            follows = f"finding {finding.number}, {finding.title} (paragraph {places[finding.id]})"
            section.fact("Follows from", follows, about=improvement.id)
        if improvement.meant_to_change:
            section.fact("Meant to change", "; ".join(improvement.meant_to_change), about=improvement.id)
        section.fact("Whose job", improvement.owner, about=improvement.id)
        section.fact("By", day(improvement.by_on), about=improvement.id)
        section.fact("How anyone will know", improvement.how_known, about=improvement.id)
        section.fact("Where the change is made", improvement.level, about=improvement.id)
        if improvement.strength:
            section.fact("How strong a change", improvement.strength, about=improvement.id)
