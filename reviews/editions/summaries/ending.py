"""How every summary ends: the judgement, and what will change."""

from collections.abc import Mapping

from reviews.editions.record import ReportRecord
from reviews.editions.sections.writing import Section
from reviews.judgement.rules import Answer
from workbench.ui.words import day


def judged(section: Section, record: ReportRecord, answers: Mapping[Answer, str]) -> None:
    """The answer in the words of this summary, and its reasons."""
    judgement = record.judgement
    if judgement is None or judgement.answer is None:
        section.text("This is not answered yet.")
        return
    section.text(answers[judgement.answer])
    section.text(judgement.reasons)


def will_change(section: Section, record: ReportRecord, *, says_how_known: bool = False) -> None:
    """Each improvement, whose job it is and by when; and how anyone will know, for those who would ask."""
    if not record.improvements:
        section.text("No improvement follows from this review.")
    for improvement in record.improvements:
        section.text(improvement.what, about=improvement.id)
        section.fact("Whose job", improvement.owner, about=improvement.id)
        section.fact("By", day(improvement.by_on), about=improvement.id)
        if says_how_known:
            section.fact("How we will know", improvement.how_known, about=improvement.id)
