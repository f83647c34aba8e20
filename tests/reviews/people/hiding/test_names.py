"""Names are taken out however they were written, and nothing else is."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.people.hiding.name_words import ALSO_WORDS, LITTLE_WORDS, MONTHS, NOT_NAMES, PARTICLES, TITLES, folded
from reviews.people.hiding.names import Known, Names, date_spellings

PP1 = "Probation practitioner 1"
PP2 = "Probation practitioner 2"
POP = "the person on probation"


def sian(*others: Known) -> Names:
    return Names([Known(PP1, ("Siân Mary O'Brien-Cole",)), *others])


@pytest.mark.parametrize(
    "written",
    [
        "Siân Mary O'Brien-Cole",
        "Siân O'Brien-Cole",
        "SIAN O’BRIEN COLE",
        "sian obrien-cole",
        "Sian OBrienCole",
        "O'Brien-Cole, Siân",
        "O'Brien Cole, S.",
        "O'BRIEN-COLE Sian",
        "Ms O'Brien-Cole",
        "ms. O'Brien",
        "Mrs Cole",
        "S. O'Brien-Cole",
        "S M O'Brien-Cole",
        "S.M. O'Brien-Cole",
        "SM O'Brien-Cole",
        "Siân",
        "Sian",
        unicodedata.normalize("NFD", "Siân O'Brien-Cole"),
        "O\u2011Brien\u2010Cole",
        "Siân\nO'Brien-Cole",
        "Siân O'Brien-\nCole",
        "Siân O'Bri-\nen-Cole",
        "Siân\u00a0O'Brien",
        "Si\u00adân",
        "sian.obrien@service.example",
        "sobrien-cole@service.example",
        "scole@service.example",
        "sian_cole2@service.example",
        "SMOC",
        "S.C.",
        "Ms C",
        "SianCole",
        "O'Briens",
    ],
)
def test_every_way_of_writing_a_name_gives_the_label(written):
    assert sian().replaced(f"It was {written} who rang.") == f"It was {PP1} who rang."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Siân's note", f"{PP1}'s note"),
        ("Siân’s note", f"{PP1}’s note"),
        ("(Siân)", f"({PP1})"),
        ("“Siân”", f"“{PP1}”"),
        ("Siân/police", f"{PP1}/police"),
        ("ex-Siân", f"ex-{PP1}"),
        ("Siân2", f"{PP1}2"),
        ("met Cole. Siân said so", f"met {PP1}. {PP1} said so"),
        ("met Cole.\n\nSiân said so", f"met {PP1}.\n\n{PP1} said so"),
        ("Cole, S. M., said", f"{PP1}, said"),
        ("told Cole I was late", f"told {PP1} I was late"),
        ("told Cole a lie", f"told {PP1} a lie"),
    ],
)
def test_what_stands_around_a_name_stays(text, wanted):
    assert sian().replaced(text) == wanted


def test_a_name_that_ends_in_s_keeps_its_possessive():
    names = Names([Known(PP1, ("Alun Jones",))])
    assert names.replaced("Jones' diary and Jones’s diary") == f"{PP1}’s diary and {PP1}’s diary"
    assert names.replaced("They said 'Jones' to him") == f"They said '{PP1}' to him"


@pytest.mark.parametrize(
    "text",
    [
        "He lives in Coleford and collects coal.",
        "The colder it was, the more he smoked Asian tea.",
        "Two o'clock; the SPO rang the PC.",
        "A meeting, I think, of M and others.",
        "sm. and mc.",
        "No one else is named here.",
    ],
)
def test_other_words_stay(text):
    assert sian().replaced(text) == text
    assert sian().found_in(text) == ()


def test_a_name_that_is_also_a_word_is_taken_only_with_a_capital():
    names = Names([Known(PP1, ("Will Young",))])
    text = "He will see a young man. Will rang; then Young did. WILL YOUNG came. will young came."
    assert names.replaced(text) == f"He will see a young man. {PP1} rang; then {PP1} did. {PP1} came. will young came."


def test_a_name_that_is_also_a_month_is_not_taken_out_of_dates():
    names = Names([Known(PP1, ("Theresa May",)), Known(PP2, ("April June",))])
    text = "On 3 May 2025, in May, May 2024 and 1st June; early April. Ms May rang, and May rang back. June April left."
    assert names.replaced(text) == (
        f"On 3 May 2025, in May, May 2024 and 1st June; early April. {PP1} rang, and {PP1} rang back. {PP2} left."
    )


def test_particles_are_part_of_a_name_and_not_names():
    names = Names([Known(PP1, ("Joost van der Berg",))])
    assert names.replaced("Mr van der Berg; van der Berg; J. van der Berg; the van; Berg") == (
        f"{PP1}; {PP1}; {PP1}; the van; {PP1}"
    )


@pytest.mark.parametrize(
    ("recorded", "text", "wanted"),
    [
        ("Ben Carter", "Ben rang, and BEN came with Ben's aunt.", "# rang, and # came with #'s aunt."),
        ("CARTER, Ben", "We met Ben.", "We met #."),
        ("Al", "We met Al, and Al’s aunt.", "We met #, and #’s aunt."),
        ("Den Watts", "Then Den left the den.", "Then # left the den."),
        ("Ahmed ben Salah", "He met Ben and Salah.", "He met Ben and #."),
    ],
)
def test_a_given_name_that_is_also_a_particle_is_a_name_by_itself(recorded, text, wanted):
    assert Names([Known("#", (recorded,))]).replaced(text) == wanted


@pytest.mark.parametrize(
    ("recorded", "text", "wanted"),
    [
        ("Peter Lord", "He met Peter Lord. Mr Lord rang; Lord left.", "He met #. # rang; # left."),
        ("Mrs Constable", "Ms Constable rang a constable.", "# rang a constable."),
        ("Ann Senior", "Ann Senior rang a senior officer.", "# rang a senior officer."),
        ("Ann Reeve, Sergeant", "The Sergeant met Reeve.", "The Sergeant met #."),
        ("Judge Reeve", "The Judge met Reeve.", "The Judge met #."),
    ],
)
def test_a_family_name_that_is_also_a_rank_is_a_name_and_a_rank_is_not(recorded, text, wanted):
    assert Names([Known("#", (recorded,))]).replaced(text) == wanted


def test_a_name_written_small_is_taken_out_whole_and_a_word_beside_a_name_stays():
    names = Names([Known("#", ("Sarah Brown",))])
    text = "sarah brown rang; brown, sarah; brown sarah. Sarah had a brown coat. A brown coat was on sarah."
    assert names.replaced(text) == "# rang; #; #. # had a brown coat. A brown coat was on #."


@pytest.mark.parametrize("name", ["Sarah Will", "Sarah May"])
def test_will_and_may_beside_a_name_written_small_stay_what_they_are(name):
    text = "sarah will come, and sarah may stay. will sarah ring? may sarah ring?"
    wanted = "# will come, and # may stay. will # ring? may # ring?"
    assert Names([Known("#", (name,))]).replaced(text) == wanted


@pytest.mark.parametrize("written", ["mark.brown", "brown.mark", "m.brown", "brown", "mark_brown2", "Mark.brown"])
def test_a_name_that_is_also_a_word_is_taken_out_of_an_address(written):
    names = Names([Known("#", ("Mark Brown",))])
    assert names.replaced(f"wrote to {written}@service.example, mark you") == "wrote to #, mark you"


def test_short_names_are_found_and_short_words_stay():
    names = Names([Known(PP1, ("Li Ng",)), Known(PP2, ("An So",))])
    assert names.replaced("Li rang Ng about Ms So and An So. An officer said so.") == (
        f"{PP1} rang {PP1} about {PP2} and {PP2}. An officer said so."
    )


def test_initials_that_are_an_abbreviation_of_the_service_stay():
    names = Names([Known(PP1, ("Paul Owen",)), Known(PP2, ("Ann Parr",))])
    assert names.replaced("The PO moved him to the AP; Owen agreed.") == f"The PO moved him to the AP; {PP1} agreed."


def test_a_sentence_still_begins_with_a_capital():
    names = Names([Known(POP, ("Kieran Doyle", "Kez"))])
    assert names.replaced("Kez rang. Doyle said: “Kieran did.” Then Mr Doyle left.\n\nKez came.") == (
        "The person on probation rang. The person on probation said: “The person on probation did.” "
        "Then the person on probation left.\n\nThe person on probation came."
    )


def test_two_people_of_one_name_are_told_apart_where_the_text_does_and_not_where_it_does_not():
    names = Names([Known(PP1, ("Sarah Brown",)), Known(PP2, ("Tom Brown",))])
    assert names.replaced("Sarah Brown, Tom Brown and Brown met Sarah") == f"{PP1}, {PP2} and {PP1} or {PP2} met {PP1}"


def test_what_is_withheld_goes_as_well():
    names = Names([], [("X123456", "[CRN]"), *((text, "[date of birth]") for text in date_spellings(date(1990, 5, 7)))])
    assert names.replaced("x123456, 7/5/90, 07.05.1990, 7th May 1990, 07-05-90, 1990-05-07; 17/5/90; AX123456") == (
        "[CRN], [date of birth], [date of birth], [date of birth], [date of birth], [date of birth]; 17/5/90; AX123456"
    )
    assert names.found_in("CRN X123456") == ("X123456",)


def test_nobody_is_known_by_nothing():
    names = Names([Known(PP1, ("", "Mr", "unknown officer", "PO"))])
    assert names.replaced("Mr unknown officer, PO") == "Mr unknown officer, PO"


LETTERS = "abcdefghijklmnopqrstuvwxyzáéñøçšłö"
CORE = st.text(LETTERS, min_size=3, max_size=9).filter(
    lambda word: folded(word) not in ALSO_WORDS | MONTHS | TITLES | PARTICLES | NOT_NAMES | LITTLE_WORDS
)
FAMILY = st.one_of(
    CORE.map(str.capitalize),
    st.tuples(CORE, CORE).map(lambda pair: f"{pair[0].capitalize()}-{pair[1].capitalize()}"),
    CORE.map(lambda word: f"O'{word.capitalize()}"),
    CORE.map(lambda word: f"van der {word.capitalize()}"),
)
FORMS = (
    lambda given, family: f"{given} {family}",
    lambda given, family: f"{family}, {given}",
    lambda given, family: f"{family} {given}".upper(),
    lambda given, family: f"{given[0]}. {family}",
    lambda given, family: f"{given[0]} {family}".replace("'", "’"),
    lambda given, family: f"Ms {family}".replace("-", "\u2011"),
    lambda given, family: f"{given} {family}'s",
    lambda given, family: unicodedata.normalize("NFD", f"{given} {family}"),
    lambda given, family: f"{given} {family}".lower(),
    lambda given, family: f"{given}\n{family}",
    lambda given, family: f"{given[:2]}-\n{given[2:]} {family}",
    lambda given, family: f"{given}{family}".replace(" ", ""),
    lambda given, family: given,
    lambda given, family: family,
)
ROUND = st.sampled_from([" ", "(", "“", "; ", ", ", "\n", ". ", " – "])


@given(
    CORE.map(str.capitalize), FAMILY, st.sampled_from(FORMS), ROUND, st.sampled_from([" ", ")", ".", ",", ";", "\n"])
)
def test_no_part_of_a_name_is_left_whatever_its_form(given_name, family, form, before, after):
    names = Names([Known("#", (f"{given_name} {family}",))])
    replaced = names.replaced(f"99{before}{form(given_name, family)}{after}77")
    left = replaced.replace("’s", "").replace("'s", "")
    assert not [letter for letter in left if letter.isalpha()]
    assert replaced.startswith("99")
    assert replaced.endswith("77")
    assert "#" in replaced


@given(st.text(max_size=200), st.lists(st.tuples(CORE, CORE), max_size=3))
def test_any_text_can_be_read_and_nothing_is_found_twice(text, people):
    names = Names([Known("#", (f"{given} {family}",)) for given, family in people])
    once = names.replaced(text)
    assert names.replaced(once) == once
    assert names.found_in(once) == ()
    if not names.found_in(text):
        assert once == text
