"""The answers of an invented review: in each area and on the whole, what they rely on, and how they fit together."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from reviews.demonstration.drafts import Made
from reviews.demonstration.told import Story, ToldFinding
from reviews.demonstration.wording import phrases
from reviews.findings.rules import FindingKind
from reviews.judgement.citable import known_only_later
from reviews.judgement.commands import write_judgement
from reviews.judgement.contradictions.commands import resolve_contradiction
from reviews.judgement.contradictions.queries import contradictions_of
from reviews.judgement.queries import areas_of
from reviews.judgement.rules import Answer, AreaAnswer, JudgementDraft
from workbench.access import Actor

# In which area a factor speaks of the work, by the part of the vocabulary that it stands in.
AREA_OF = {"MO": "oversight", "PA": "with_others", "IS": "doing"}
OF_PRACTICE = ("assessment", "planning", "doing", "reviewing")  # the factors of practitioners, by turns
MAY_NOT_APPLY = ("with_others", "oversight")


def judge(db: Session, actor: Actor, made: Made, story: Story, answer: Answer, reasons: str) -> None:
    """Answer on the whole; in each area as well, and say how everything fits together."""
    findings = tuple(made.findings[place] for place in story.relied_on)
    _write(db, actor, made.case_id, JudgementDraft(answer, reasons, finding_ids=findings))
    for place, area in enumerate(areas_of(db, actor, made.case_id).areas):
        _write(db, actor, made.case_id, _in_area(area.id, place, made, story, answer))
    words = phrases()["contradictions"]
    for put in contradictions_of(db, actor, made.case_id):
        if not put.is_resolved:
            resolve_contradiction(
                db, actor, made.case_id, put.contradiction.key, words[put.contradiction.clash.name][0]
            )


def _in_area(area: str, place: int, made: Made, story: Story, answer: Answer) -> JudgementDraft:
    """No where a concern speaks of this area and the whole is no; otherwise yes, or not applicable here and there."""
    told = [number for number, finding in enumerate(story.findings) if area in _areas_of(finding)]
    words = phrases()["areas"]
    if not told and area in MAY_NOT_APPLY and len(story.entries) % 3 == 0:
        return JudgementDraft(AreaAnswer.NOT_APPLICABLE, words[f"{area}_not_applicable"][0], area=area)
    findings = tuple(made.findings[number] for number in told)
    if told and answer is Answer.NO:
        return JudgementDraft(AreaAnswer.NO, _one(words["no"], place), finding_ids=findings, area=area)
    cited = () if findings else (made.entries[min(1, len(made.entries) - 1)],)
    text = _one(words["yes_with_concern"] if told else words["yes"], place)
    return JudgementDraft(AreaAnswer.YES, text, cited, findings, area=area)


def _areas_of(finding: ToldFinding) -> frozenset[str]:
    """The areas that a concern speaks of."""
    if finding.kind is not FindingKind.CONCERN:
        return frozenset()
    return frozenset(_area_of(code) for code, _ in finding.tags) - {""}


def _area_of(code: str) -> str:
    if code.startswith("IP"):
        return OF_PRACTICE[int(code[2:]) % len(OF_PRACTICE)]
    return AREA_OF.get(code[:2], "")


def _write(db: Session, actor: Actor, case_id: str, draft: JudgementDraft) -> None:
    """What was known only later is cited with a sentence on why that is fair."""
    later = known_only_later(db, actor, case_id, draft.entry_ids, draft.finding_ids)
    fair = tuple((about, phrases()["areas"]["fair"][0]) for about in sorted(later))
    write_judgement(db, actor, case_id, replace(draft, fair=fair))


def _one(sentences: Sequence[str], place: int) -> str:
    return sentences[place % len(sentences)]
