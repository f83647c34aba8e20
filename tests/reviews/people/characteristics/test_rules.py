"""What is told of protected characteristics, and the groups in which it is counted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.people.characteristics.rules import (
    NOT_KNOWN,
    NOT_SAID,
    OTHER_ANSWERS,
    age_group_on,
    broad,
    characteristic_called,
    characteristics,
    check_characteristics,
    group_of,
    in_codes,
    told_in,
    with_answers,
)
from workbench.errors import Invalid

BY_CODE = {one.code: one for one in characteristics()}


def test_the_nine_characteristics_of_the_act_are_asked_in_one_order() -> None:
    assert list(BY_CODE) == [
        "age-group", "sex", "ethnicity", "disability", "religion-or-belief", "sexual-orientation",
        "gender-reassignment", "marriage-and-civil-partnership", "pregnancy-and-maternity",
    ]  # fmt: skip
    assert all(one.question.endswith("?") and one.source for one in characteristics())


def test_the_ethnic_groups_are_the_nineteen_of_the_census_each_within_one_of_five() -> None:
    ethnicity = BY_CODE["ethnicity"]
    assert [group.code for group in ethnicity.counted] == ["asian", "black", "mixed", "white", "other"]
    within = [group.within for group in ethnicity.groups]
    assert {code: within.count(code) for code in within} == {"asian": 5, "black": 3, "mixed": 4, "white": 5, "other": 2}


def test_no_word_means_two_groups() -> None:
    for one in characteristics():
        for group in {*one.groups, *one.counted, *OTHER_ANSWERS}:
            for word in (group.code, group.name, *group.synonyms):
                assert group_of(one, word) == group, f"{one.code}: {word}"


@pytest.mark.parametrize(
    ("characteristic", "words", "group"),
    [
        ("age group", "30 to 39", "30-to-39"),
        ("Age", "34", "30-to-39"),
        ("age", "17", "under-18"),
        ("age band", "60+", "60-and-over"),
        ("Gender", " M ", "male"),
        ("RACE", "white british", "white-british"),
        ("ethnic origin", "W1", "white-british"),
        ("ethnicity", "Asian", "asian"),
        ("Faith", "Church of England", "christian"),
        ("marital status", "Single", "never"),
        ("disabled", "Y", "disabled"),
        ("pregnancy", "Not applicable", "no"),
        ("Religion or Belief", "unknown", NOT_KNOWN),
        ("sexuality", "prefer not to say", NOT_SAID),
    ],
)
def test_the_words_that_people_use_are_recognised(characteristic: str, words: str, group: str) -> None:
    assert in_codes({characteristic: words}) == told_in({characteristic: words}).answers
    assert list(in_codes({characteristic: words}).values()) == [group]


def test_other_words_are_kept_as_they_were_told() -> None:
    told = {"race": "Cornish", "first language": "Welsh", "sex": "male"}
    assert in_codes(told) == told
    found = told_in(told)
    assert found.answers == {"sex": "male"}
    assert found.unclear == {"ethnicity": "Cornish"}
    assert found.others == {"first language": "Welsh"}


def test_what_is_told_twice_is_answered_once_and_the_other_is_kept() -> None:
    told = {"race": "White Irish", "ethnic group": "Roma", "ethnicity": "Cornish"}
    kept = in_codes(told)
    assert set(kept.values()) == {"White Irish", "Roma", "Cornish"}
    found = told_in(kept)
    assert len(found.answers) == 1
    assert len(found.others) == 2


@given(st.dictionaries(st.sampled_from(["race", "ethnicity", "sex", "Gender", "age", "shoe size"]), st.text()))
def test_nothing_told_is_lost_and_reading_it_in_again_changes_nothing(told: dict[str, str]) -> None:
    kept = in_codes(told)
    assert len(kept) == len(told)
    assert in_codes(kept) == kept
    found = told_in(kept)
    assert len(found.answers) + len(found.unclear) + len(found.others) == len(told)


@pytest.mark.parametrize(
    ("years", "group"), [(17, "under-18"), (18, "18-to-20"), (24, "21-to-24"), (59, "50-to-59"), (91, "60-and-over")]
)
def test_an_age_group_begins_on_the_birthday(years: int, group: str) -> None:
    born = date(1930, 6, 15)
    birthday = born.replace(year=1930 + years)
    for day in (birthday, birthday + timedelta(days=364)):
        found = age_group_on(born, day)
        assert found is not None
        assert found.code == group


def test_nobody_has_an_age_before_they_were_born() -> None:
    assert age_group_on(date(2026, 1, 2), date(2026, 1, 1)) is None


def test_only_broad_groups_are_counted() -> None:
    assert broad(BY_CODE["ethnicity"], "white-roma") == "white"
    assert broad(BY_CODE["ethnicity"], "white") == "white"
    assert broad(BY_CODE["marriage-and-civil-partnership"], "separated") == "partnered"
    assert broad(BY_CODE["sex"], "female") == "female"
    assert broad(BY_CODE["sex"], NOT_SAID) == NOT_SAID


@pytest.mark.parametrize(
    ("answers", "field", "says"),
    [
        ({}, "", "Answer at least one question"),
        ({"shoe-size": "9"}, "shoe-size", "not one of the nine"),
        ({"sex": "male", "ethnicity": "Cornish"}, "ethnicity", "not one of the answers for ethnicity"),
    ],
)
def test_an_answer_outside_its_groups_is_refused_beside_its_question(
    answers: dict[str, str], field: str, says: str
) -> None:
    with pytest.raises(Invalid, match=says) as refused:
        check_characteristics(answers)
    assert refused.value.field == field


def test_an_answer_takes_the_place_of_all_that_was_told_of_it() -> None:
    kept = {"race": "Cornish", "first language": "Welsh", "sex": "male"}
    assert with_answers(kept, {"ethnicity": "white-british"}) == {
        "first language": "Welsh", "sex": "male", "ethnicity": "white-british",
    }  # fmt: skip
    assert with_answers(kept, {"sex": "", "first language": ""}) == {"race": "Cornish"}
    called = characteristic_called("Self-defined ethnicity")
    assert called is not None
    assert called.code == "ethnicity"
