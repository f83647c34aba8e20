"""Kinds of entry, and what may stand in their fields."""

from typing import Any

import pytest

from reviews.cases.rules import RiskLevel
from reviews.chronology.kinds.fields import FieldType
from reviews.chronology.kinds.rules import (
    check_details,
    in_words,
    kind_for,
    kind_of,
    kinds,
    plain_words,
    words_for,
)
from workbench.errors import Invalid


def test_every_kind_that_the_rules_rest_on_is_there() -> None:
    assert [kind.code for kind in kinds()] == [
        "contact", "home_visit", "assessment", "risk_level", "tier", "transfer", "responsible", "address", "court",
        "custody", "recall", "breach", "intelligence", "mappa_meeting", "arrest", "disclosure_scheme",
        "further_offence", "plain",
    ]  # fmt: skip


def test_no_word_stands_for_two_kinds() -> None:
    said = [words for kind in kinds() for words in {*map(plain_words, (kind.code, kind.words, *kind.synonyms))}]
    assert len(said) == len(set(said))


def test_the_fields_that_rules_read_have_the_values_they_look_for() -> None:
    fields = {(kind.code, field.name): field for kind in kinds() for field in kind.fields}
    assert fields["contact", "kept"].choices == ("kept", "missed", "acceptable absence", "not known")
    assert fields["risk_level", "level"].choices == tuple(level.value for level in RiskLevel)
    assert fields["risk_level", "group"].choices == (
        "overall", "public", "children", "known adult", "staff", "prisoners",
    )  # fmt: skip
    for field in fields.values():
        assert bool(field.choices) == (field.type is FieldType.CHOICE)
        assert field.type is not FieldType.YES_NO or field.said[0]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("home_visit", "home_visit"), ("Home-Visit", "home_visit"), ("MAPPA  meeting", "mappa_meeting"),
        ("missed appointment", "contact"), ("custody_intelligence", "intelligence"), ("", "plain"),
        ("crisis contact", "plain"), ("supervision of staff", "plain"),
    ],
)  # fmt: skip
def test_a_sources_word_is_recognised_only_when_it_is_known(words: str, code: str) -> None:
    assert kind_for(words).code == code


def test_the_words_of_a_kind_can_be_looked_for() -> None:
    assert "home visit" in words_for("home_visit", "tier") >= words_for("tier")
    assert "plain" not in words_for("home_visit")


def test_an_entry_may_have_no_details_at_all() -> None:
    for kind in kinds():
        check_details(kind, {})


@pytest.mark.parametrize(
    ("code", "details", "field", "says"),
    [
        ("contact", {"kept": "perhaps"}, "kept", "choose one of kept, missed"),
        ("contact", {"planned": True}, "kept", "Fill in “Was it kept?” for contact"),
        ("contact", {"kept": "kept", "planned": "yes"}, "planned", "answer yes or no"),
        ("contact", {"kept": "kept", "colour": "red"}, "colour", "“colour” is not a field of contact"),
        ("assessment", {"score": True}, "score", "write a whole number"),
        ("assessment", {"score": -1}, "score", "write a number from 0 to 1,000,000"),
        ("plain", {"kept": "kept"}, "kept", "is not a field of something else"),
        ("home_visit", {"planned_on": "2026-02-30"}, "planned_on", "give a day, a month and a year"),
        ("home_visit", {"planned_on": "20260203"}, "planned_on", "give a day, a month and a year"),
        ("home_visit", {"planned_on": 5}, "planned_on", "give a day, a month and a year"),
        ("home_visit", {"purpose": " "}, "purpose", "write it in words"),
        ("home_visit", {"purpose": "x" * 401}, "purpose", "shorten this to 400"),
        ("home_visit", {"purpose": "a\0b"}, "purpose", "cannot be kept"),
        ("risk_level", {"level": "high"}, "group", "Who is at risk"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_by_name(code: str, details: Any, field: str, says: str) -> None:
    with pytest.raises(Invalid, match=says.replace("?", r"\?")) as refused:
        check_details(kind_of(code), details)
    assert refused.value.field == field


def test_details_are_said_on_one_line_with_the_outcome_last() -> None:
    visit = kind_of("home_visit")
    details = {"outcome": "nobody home", "done": True, "announced": True, "planned_on": "2026-04-03"}
    check_details(visit, details)
    assert in_words(visit, details) == "announced, planned for 3 April 2026, done: nobody home"
    assert in_words(visit, {}) == ""
    assert in_words(kind_of("responsible"), {"nobody": True}) == "nobody"
    assert in_words(kind_of("responsible"), {"who": "Harbour unit", "nobody": False}) == "Harbour unit"


def test_what_no_field_allows_is_left_out_of_the_words() -> None:
    assert in_words(kind_of("home_visit"), {"planned_on": "soon", "done": False, "other": 1}) == "not done"
