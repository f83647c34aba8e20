"""A finding made into one text, with each step as a passage of it. Pure."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from reports.codings.contents import Hint, Leads, Passage, Put
from reviews.coding.marking.sheets import PART, plain
from reviews.findings.steps import Step
from reviews.findings.views import FindingView
from taxonomy.interchange.rules import guid_for

STEPS = (Step.KNOWN, Step.ACT, Step.CONDITIONS, Step.SYSTEM)


def laid_out(
    finding: FindingView, hide: Callable[[str], str], puts: Callable[[Step], Sequence[Put]]
) -> tuple[str, tuple[Passage, ...]]:
    """The title, and below it each step that says something. A factor whose step is empty stands at the one before."""
    words = {
        Step.KNOWN: finding.known,
        Step.ACT: finding.what,
        Step.CONDITIONS: finding.why,
        Step.SYSTEM: finding.system,
    }
    said = {step: plain(hide(words[step])) for step in STEPS}
    there = [step for step in STEPS if said[step]]
    standing: dict[Step, list[Put]] = {step: [] for step in there}
    for step in Step:
        for put in puts(step):
            standing[_nearest(step, there)].append(put)
    text, passages = plain(hide(finding.title)), []
    for step in there:
        text += PART
        place = guid_for("step", f"{finding.id} {step}")
        passages.append(Passage(place, step.value, len(text), len(text) + len(said[step]), tuple(standing[step])))
        text += said[step]
    return text, tuple(passages)


def _nearest(step: Step, there: Sequence[Step]) -> Step:
    order = list(Step)
    before = [one for one in there if order.index(one) <= order.index(step)]
    return before[-1] if before else there[0]


def chain_within(passages: Sequence[Passage]) -> Iterator[Leads]:
    """The steps in the order in which a finding is read."""
    for one, other in pairwise(passages):
        yield Leads(one.id, other.id, f"why: {other.name}")


def hint_in(text: str, label: str, score: float, because: Sequence[str], engine: str) -> Hint:
    """A suggestion where its words stand; on the whole text when none is found, since names may have been replaced."""
    starts = [(text.find(words), words) for words in because if words]
    spans = tuple((start, start + len(words)) for start, words in starts if start >= 0)
    return Hint(label, score, spans or ((0, len(text)),), engine)
