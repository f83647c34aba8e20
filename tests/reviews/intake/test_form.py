"""The intake form as JSON."""

from typing import Any

import pytest

from reviews.cases.rules import ParallelProcess, RiskLevel
from reviews.intake.form import read_form
from workbench.errors import Invalid


def form(**changes: Any) -> dict[str, Any]:
    """A sound form, with changes."""
    return {
        "person": {"crn": "X123456", "family_name": "Example", "given_names": "Alex"},
        "offence": {"kind": "murder", "on": "2026-01-09", "charged_on": "2026-01-12"},
        "supervision": {"kind": "licence", "started_on": "2025-06-02", "region": "London", "risk_level": "high"},
        "notified_on": "2026-01-14",
        **changes,
    }


def test_the_smallest_form_is_read() -> None:
    draft = read_form(form())
    assert draft.person.crn == "X123456"
    assert draft.case.risk_level is RiskLevel.HIGH
    assert [offence.kind for offence in draft.case.offences] == ["murder"]


def test_one_offence_and_more_are_one_list() -> None:
    second = {"kind": "rape", "charged_on": "2026-01-13"}
    assert [o.kind for o in read_form(form(offences=[second])).case.offences] == ["murder", "rape"]
    assert [o.kind for o in read_form(form(offence=None, offences=[second])).case.offences] == ["rape"]


def test_everything_optional_is_read() -> None:
    draft = read_form(
        form(
            reference="SFO-2026-0001",
            review_type="shortened",
            victims=[{"relation": "stranger"}, {"relation": "family", "name": "Someone"}],
            parallel=["inquest"],
            period_from="2025-06-02",
            reviewer="rita@demo.example",
        )
    )
    assert draft.case.parallel == (ParallelProcess.INQUEST,)
    assert [victim.relation.value for victim in draft.victims] == ["stranger", "family"]
    assert draft.reviewer == "rita@demo.example"


def test_not_known_is_a_lawful_answer() -> None:
    supervision = {**form()["supervision"], "started_on": "not known", "mappa_level": "not known"}
    draft = read_form(form(supervision=supervision))
    assert draft.case.started_on is None
    assert draft.case.mappa_level is None


WRONG = [
    (form(shoe_size=9), "shoe_size", "“shoe_size” is not part of the intake form"),
    (form(person={**form()["person"], "nickname": "x"}), "person.nickname", "is not part"),
    ({key: value for key, value in form().items() if key != "notified_on"}, "notified_on", "is missing"),
    (form(notified_on="14/01/2026"), "notified_on", "“14/01/2026” is not a date"),
    (form(victims=[{"relation": "neighbour"}]), "victims.0.relation", "“neighbour” is not one of the answers"),
    (form(person="Alex"), "person", "cannot be read"),
]


@pytest.mark.parametrize(("data", "field", "words"), WRONG, ids=[field for _, field, _ in WRONG])
def test_what_is_wrong_is_named_in_one_sentence(data: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_form(data)
    assert refused.value.field == field
    assert words in refused.value.sentence


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_something_that_is_no_form_is_refused(data: Any) -> None:
    with pytest.raises(Invalid):
        read_form(data)
