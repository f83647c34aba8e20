"""Which findings the factors on words are offered to."""

from sqlmodel import Session

from reviews.chronology.entries.queries import entries_of
from reviews.coding.commands import finish_coding, take_next
from reviews.coding.marking.blind.commands import add_blind_mark
from reviews.coding.marking.blind.texts import texts_to_mark
from reviews.coding.marking.commands import add_mark
from reviews.coding.marking.onto import offers
from reviews.coding.marking.queries import marks_of
from reviews.coding.marking.rules import Part
from reviews.coding.marking.texts import of_entry, of_findings
from reviews.coding.queries import mine_to_code
from reviews.findings.queries import findings_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries
from tests.reviews.coding.colleagues import Colleagues, drawn
from tests.reviews.coding.marking.chosen import in_first_entry, words_in


def test_words_of_an_entry_are_for_the_findings_that_rest_on_it_each_factor_once(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    with_concern(db, cast, case_id)
    for words, code in (("nobody was told", "IP02"), ("nobody", "IP02"), ("nobody was told", "GP01")):
        add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id, words, code=code))
    first, second = (of_entry(entry) for entry in entries_of(db, cast.rita, case_id))
    findings, marks = findings_of(db, cast.rita, case_id), marks_of(db, cast.rita, case_id)
    (one,) = offers(first, marks, findings)  # good practice does not fit a concern
    assert (one.finding.number, one.factor.code, one.at, one.is_there) == (1, "IP02", "", False)
    assert offers(second, marks, findings) == ()


def test_words_of_a_finding_are_for_it_alone_and_a_second_coders_for_none(
    db: Session, cast: Cast, colleagues: Colleagues
) -> None:
    case_id = drawn(db, cast)
    (finding,) = findings_of(db, cast.rita, case_id)
    draft = words_in(finding.why, "Two posts in three", about_id=finding.id, part=Part.CONDITIONS, code="PD02")
    add_mark(db, cast.quinn, case_id, draft)
    take_next(db, colleagues.sam)
    coding = mine_to_code(db, colleagues.sam)
    assert coding is not None
    text = texts_to_mark(coding)[Part.CONDITIONS]
    blind = words_in(text.text, "Two posts", about_id=coding.id, part=Part.CONDITIONS, code="PD01")
    add_blind_mark(db, colleagues.sam, coding.id, blind)
    finish_coding(db, colleagues.sam, coding.id, ("IP02",))
    marks = marks_of(db, cast.rita, case_id)
    assert len(marks) == 2
    found = {text.part: offers(text, marks, [finding]) for text in of_findings([finding])}
    assert [(one.factor.code, one.at, one.is_there) for one in found[Part.CONDITIONS]] == [
        ("PD02", "conditions at the time", True)
    ]
