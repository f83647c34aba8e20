"""The judgement of a review as its report needs it, gathered from how it stands."""

from collections.abc import Iterator

from reviews.editions.judged import AreaRecord, CitedRecord, DissentRecord, FairRecord, FitRecord, JudgementRecord
from reviews.judgement.queries import JudgementView
from reviews.judgement.rules import OVERALL, Answer
from reviews.judgement.standing import Standing


def whole(standing: Standing) -> JudgementRecord | None:
    """The answer on the whole."""
    one = standing.by_area.get(OVERALL)
    if one is None:
        return None
    return JudgementRecord(Answer(one.answer) if one.answer is not None else None, **vars(_cited(one)))


def areas(standing: Standing) -> tuple[AreaRecord, ...]:
    """The areas that are answered, in their order."""
    return tuple(_areas(standing))


def fits(standing: Standing) -> tuple[FitRecord, ...]:
    """What did not seem to fit together, where it is said how it does."""
    return tuple(FitRecord(one.contradiction.words, one.words) for one in standing.puts if one.is_resolved)


def dissents(standing: Standing) -> tuple[DissentRecord, ...]:
    """The different views, the first one first."""
    names = {area.id: area.name for area in standing.areas.parts}
    return tuple(
        DissentRecord(
            one.holder,
            names[one.area],
            one.answer,
            one.answer_then,
            one.reasons,
            one.recorded_on,
            one.given_up_because,
        )
        for one in standing.dissents
        if one.area in names
    )


def _areas(standing: Standing) -> Iterator[AreaRecord]:
    for area in standing.areas.areas:
        one = standing.by_area.get(area.id)
        if one is not None and one.answer is not None:
            yield AreaRecord(area.name, area.question, one.answer, _cited(one))


def _cited(one: JudgementView) -> CitedRecord:
    """What an answer cites; a word on fairness only where it is needed."""
    return CitedRecord(
        one.reasons,
        tuple(entry.id for entry in one.entries),
        tuple(finding.id for finding in one.findings),
        tuple((gap.id, gap.label) for gap in one.gaps),
        tuple(FairRecord(about, words) for about, words in one.fair if about in one.later),
    )
