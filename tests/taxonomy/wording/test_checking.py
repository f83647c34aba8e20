"""What is remarked on, and what is let alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxonomy.wording.checking import check
from taxonomy.wording.rules import Kind


def kinds(text: str, *names: str) -> list[Kind]:
    return [remark.kind for remark in check(text, names)]


def test_a_remark_says_where_which_words_why_and_what_else_to_write() -> None:
    [remark] = check("It rained. The practitioner failed to ring the hostel.")
    assert (remark.start, remark.end, remark.kind, remark.words) == (28, 37, Kind.BLAME, "failed to")
    assert (remark.sentence_start, remark.sentence_end) == (11, 54)
    assert remark.why.endswith(".")
    assert "did not" in remark.plainer


@pytest.mark.parametrize(
    "text",
    [
        'He said: "You never listen, and you should have told me."',
        "He wrote: ‘You’re careless, and it was obvious.’",
        "His sister told the practitioner that he had never hit her.",
        "She would always have helped, she told the reviewer.",
        "The practitioner felt that a call would have prevented it.",
    ],
)
def test_what_somebody_else_said_is_evidence(text) -> None:
    assert not check(text)


def test_after_what_was_said_the_writer_speaks_again() -> None:
    assert kinds("He said that he was well, which was clearly untrue.") == [Kind.ABSOLUTE]


def test_the_review_telling_is_the_writer_speaking() -> None:
    assert kinds("The reviewer thinks that the manager should have asked.") == [Kind.BLAME]


@pytest.mark.parametrize(
    "text",
    [
        "The unit should ring the hostel on the day of release.",
        "Each practitioner should have access to the police log.",
        "A manager should always read the plan first.",
        "He was convicted of careless driving.",
        "He would have been 19 by then.",
        "A third unacceptable absence was recorded.",
        "The decision is recorded with what was known then.",
        "No one person saw the whole line of events.",
        "Fear of blame affected what was recorded.",
        "The court found it proved beyond reasonable doubt.",
    ],
)
def test_words_that_are_harmless_where_they_stand_are_let_alone(text) -> None:
    assert not check(text)


def test_initials_are_remarked_on_once_unless_they_are_explained() -> None:
    assert kinds("The MARAC met. The MARAC met again.") == [Kind.JARGON]
    assert not check("The multi-agency risk assessment conference (MARAC) met. The MARAC met again.")
    assert not check("The NHS trust wrote to his GP about SFO-2026-0014.")
    [remark] = check("The VLO wrote.")
    assert remark.plainer.endswith("on first use: victim liaison officer.")


def test_a_sentence_of_twenty_five_words_is_short_enough() -> None:
    assert not check("word " * 24 + "word.")
    assert kinds("word " * 25 + "word.") == [Kind.LONG]
    assert not check(("word " * 24 + "\n") * 2)  # a new line begins a new sentence


@pytest.mark.parametrize(
    ("text", "names", "words"),
    [
        ("Mr Harding rang.", (), "Mr Harding"),
        ("The letter came from Dr. O'Neill.", (), "Dr. O'Neill"),
        ("It was seen by Sarah Smith-Jones on the day.", (), "Sarah Smith-Jones"),
        ("Mrs de la Cruz lives there.", (), "Mrs de la Cruz"),
        ("The hostel met Will and his aunt.", ("Will Tyson",), "Will"),
        ("Then Ng left.", ("Wei Ng",), "Ng"),
        ("May told the officer.", ("May Lund",), "May"),
        ("His sister, Zora, came.", (), "Zora"),
    ],
)
def test_names_are_found(text, names, words) -> None:
    [remark] = check(text, names)
    assert (remark.kind, remark.words) == (Kind.NAME, words)


@pytest.mark.parametrize(
    "text",
    [
        "Will the plan hold in May? It was put off from March to June.",
        "He lived on Victoria Road and then at Grace House.",
        "St Mary's Hospital wrote to the Lord Chancellor and to Officer A.",
    ],
)
def test_words_and_places_are_not_taken_for_names(text) -> None:
    assert not check(text, ("Will Tyson", "May Lund", "Grace Holm"))


@given(st.text(alphabet=st.sampled_from("aAfiled to.’'\"“”\n -(MARC)never…é"), max_size=120))
def test_every_remark_stands_where_it_says(text) -> None:
    for remark in check(text, ("Ada Lee",)):
        assert text[remark.start : remark.end].replace("’", "'") == remark.words.replace("’", "'")
        assert remark.sentence_start <= remark.start < remark.end <= remark.sentence_end <= len(text)
