"""What surely names somebody, what may, and what does not."""

import pytest

from reports.redaction.finding import Finder
from reports.redaction.forms import Detail, Listed, Sort, Whose
from reports.redaction.places import How

WORDS = Finder([Listed(Whose.RELATIVE, ("May Rose", "Will Mark", "April Hope"))])
SHORT = Finder([Listed(Whose.RELATIVE, ("Li Ng", "Sarah Brown", "An Ho"))])


def seen(finder, text):
    return [(text[place.start : place.end], place.how) for place in finder.found_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It may rise. He will mark it; prices rose. We hope so.",
        "On 3 May 2025, in May and in April 2024.",
        "an officer; li. ng; ho ho",
        "No one else is named.",
        "Maybe the remark of Willow was a roseate one.",
    ],
)
def test_words_stay_words(text):
    assert seen(WORDS, text) == []


@pytest.mark.parametrize("text", ["May Rose", "Ms May", "Rose, May", "Mr W. Mark", "MAY ROSE", "told Rose's son"])
def test_a_common_word_is_a_name_beside_another_or_after_a_title_or_inside_a_sentence(text):
    assert [how for _, how in seen(WORDS, text)] == [How.LISTED]


@pytest.mark.parametrize("text", ["Rose left.", "Will you come?", "Mark it.", "Hope fades.", "By Rose Street"])
def test_a_common_word_by_itself_is_asked_about(text):
    assert [how for _, how in seen(WORDS, text)] == [How.WORD]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Ng rang.", How.SHORT),
        ("SB agreed.", How.INITIALS),
        ("S.B. agreed.", How.INITIALS),
        ("Sara called.", How.SPELLING),
        ("Srah called.", How.SPELLING),
        ("Brown rang.", How.WORD),
        ("Sarah called.", How.LISTED),
        ("Mr Ng called.", How.LISTED),
        ("Li Ng called.", How.LISTED),
        ("Ms An Ho called.", How.LISTED),
    ],
)
def test_how_sure_it_is(text, how):
    assert [found for _, found in seen(SHORT, text)] == [how]


@pytest.mark.parametrize(
    ("detail", "text", "how"),
    [
        (Detail(Sort.ADDRESS, "14 Acacia Avenue, Otherton, LS99 4ZZ"), "at 14 Acacia Ave", How.LISTED),
        (Detail(Sort.ADDRESS, "14 Acacia Avenue, Otherton, LS99 4ZZ"), "near ls994zz,", How.LISTED),
        (Detail(Sort.ADDRESS, "14 Acacia Avenue, Otherton, LS99 4ZZ"), "in Acacia Avenue", How.PART),
        (Detail(Sort.ADDRESS, "14 Acacia Avenue, Otherton, LS99 4ZZ"), "114 Acacia Avenue", How.PART),
        (Detail(Sort.ADDRESS, "Flat 2, Rose Court, 3 Mill Lane"), "flat 2 Rose Ct", How.LISTED),
        (Detail(Sort.NUMBER, "A1234BC"), "number a1234-bc.", How.LISTED),
        (Detail(Sort.NUMBER, "A1234BC"), "A1234BCD", None),
        (Detail(Sort.NUMBER, "123"), "123 times", How.SHORT),
        (Detail(Sort.PHONE, "07700 900123"), "ring 0044 7700 900 123", How.LISTED),
        (Detail(Sort.PHONE, "+44 7700 900123"), "ring (07700)900123", How.LISTED),
        (Detail(Sort.EMAIL, "a.ng@mail.example"), "A.Ng@Mail.\nexample", How.LISTED),
        (Detail(Sort.BORN, "1985-09-03"), "3 Sept. 1985", How.LISTED),
        (Detail(Sort.BORN, "1985-09-03"), "September 3rd, 1985", How.LISTED),
        (Detail(Sort.BORN, "1985-09-03"), "13/9/1985", None),
    ],
)
def test_other_things_that_tell_who_somebody_is(detail, text, how):
    found = Finder([Listed(Whose.OTHER, (), (detail,))]).found_in(text)
    assert [place.how for place in found] == ([how] if how else [])


def test_a_name_without_a_telling_word_is_looked_for_as_a_whole():
    finder = Finder([Listed(Whose.OTHER, ("The Manager",))])
    assert [text for text, _ in seen(finder, "THE MANAGER left; a manager came.")] == ["THE MANAGER"]


def test_people_who_overlap_are_taken_out_together_and_the_better_protected_says_why():
    finder = Finder([Listed(Whose.OTHER, ("Ann Fenwick",)), Listed(Whose.COMPLAINANT, ("Fenwick Hart",))])
    (place,) = finder.found_in("Ann Fenwick")
    assert (place.start, place.end, place.whose, place.is_sure) == (0, 11, Whose.COMPLAINANT, True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He rang 07700 900123 twice.", ["07700 900123"]),
        ("write to zed@mail.example, or to LS99 4ZZ", ["zed@mail.example", "LS99 4ZZ"]),
        ("number A1234BC and X765432", ["A1234BC", "X765432"]),
        ("told Zadie that Ms Ekwueme was out", ["Zadie", "Ekwueme"]),
        ("On 3 May 2025 the Police told London. MAPPA met at 11:42am; £250,000 in 2024.", []),
        ("The Crown Court and Probation met in April.", []),
    ],
)
def test_what_nobody_listed_is_asked_about_by_its_shape(text, wanted):
    finder = Finder([], ["London"])
    assert [(written, how) for written, how in seen(finder, text)] == [(one, How.UNLISTED) for one in wanted]
    assert Finder([]).found_in(text) == ()
