"""The findings that the factors on words of a text can be put on. Pure."""

from collections.abc import Iterable, Iterator

from reviews.coding.marking.rules import Sort, TextView
from reviews.coding.marking.views import MarkView
from reviews.findings.putting.widgets import Offer
from reviews.findings.queries import FindingView
from taxonomy.vocabulary.rules import fitting

LONGEST = 80  # letters of the words that are shown


def offers(text: TextView, marks: Iterable[MarkView], findings: Iterable[FindingView]) -> tuple[Offer, ...]:
    """Each factor on words of this text once for each finding that it fits: that whose words they are, or those that
    rest on the text.

    Tags that lost their words name nothing any more. Those of a second coder are not offered: they were put to be
    compared with the finding's factors, not to become them.
    """
    found: dict[tuple[str, str], Offer] = {}
    told = [mark for mark in marks if mark.found.stands and not mark.is_second]
    for finding in _about(text, findings):
        at = text.part.value if text.part.sort is Sort.FINDING else ""
        for mark in told:
            if fitting((mark.factor,), finding.kind.takes):
                words = mark.words if len(mark.words) <= LONGEST else f"{mark.words[: LONGEST - 1].rstrip()}…"
                found.setdefault((finding.id, mark.factor.guid), Offer(finding, mark.factor, words, at))
    return tuple(found.values())


def _about(text: TextView, findings: Iterable[FindingView]) -> Iterator[FindingView]:
    for finding in findings:
        rests_on = {ground.about_id for ground in finding.grounds if ground.about_id}
        if text.about_id == finding.id if text.part.sort is Sort.FINDING else text.about_id in rests_on:
            yield finding
