"""A version of the vocabulary is sound or refused, and its factors are found by the words people use."""

import csv
import re
from pathlib import Path

import pytest

from taxonomy.vocabulary.rules import (
    INDIVIDUAL,
    OVERSIGHT,
    SYSTEMIC,
    Kind,
    Level,
    Version,
    digest_of,
    fitting,
    read_version,
    search,
)
from taxonomy.vocabulary.versions import published_files
from workbench.errors import Invalid

PUBLISHED = Path(__file__).parents[4] / "shared" / "data" / "taxonomy" / "factors.csv"
FACTOR = """
[[factor]]
code = "IP01"
guid = "07717836-ecb0-5417-abd6-737f4d1c9182"
level = "Individual practitioner"
name = "Risk level underestimated"
definition = "Too low"
synonyms = ["risk too low"]
"""
HEAD = 'name = "2026-1"\npublished_on = 2026-01-05\n'


@pytest.fixture(scope="module")
def version() -> Version:
    return read_version(published_files()[0])


def test_version_2026_1_holds_every_factor_and_good_practice(version: Version) -> None:
    kinds = [factor.kind for factor in version.factors]
    assert version.name == "2026-1"
    assert (kinds.count(Kind.CAUSE), kinds.count(Kind.GOOD_PRACTICE), kinds.count(Kind.APART)) == (96, 18, 3)


def test_a_published_version_is_never_edited() -> None:
    """A change goes into the next version, whose digest is then added here."""
    published = {version.name: version.digest for version in map(read_version, published_files())}
    assert published == {"2026-1": "f4cd2f6b8ebaa6e48adf5b0785a4d39aba6db216ef9b09066afe5077f994ae65"}


def test_version_2026_1_keeps_every_code_that_was_gathered(version: Version) -> None:
    """The gathered list was a draft: names and notes were written for use; codes and levels were kept."""
    if not PUBLISHED.exists():
        pytest.skip("the gathered factors are not beside the project")
    ours = {factor.code: factor.level.value for factor in version.factors}
    for row in csv.DictReader(PUBLISHED.read_text("utf-8").splitlines()):
        assert ours.pop(row["code"]) == row["level"]
    assert set(ours) == {"XX01", "XX02", "XX03"}


def test_every_factor_is_defined_and_has_words_that_people_use(version: Version) -> None:
    for factor in version.factors:
        assert factor.definition, factor.code
        assert 3 <= len(factor.synonyms) <= 30, factor.code
        assert len(set(factor.synonyms)) == len(factor.synonyms), factor.code


def test_every_factor_says_how_to_use_it_and_where_it_stands_in_other_schemes(version: Version) -> None:
    for factor in version.factors:
        if factor.kind is not Kind.APART:
            assert all(vars(factor.notes).values()), factor.code
            assert factor.notes.question.endswith("?"), factor.code


def test_notes_send_the_reader_to_factors_that_exist(version: Version) -> None:
    codes = {factor.code for factor in version.factors}
    for factor in version.factors:
        named = set(re.findall(r"[A-Z]{2}\d{2}", factor.notes.not_when))
        assert named <= codes - {factor.code}, factor.code


def test_factors_about_the_review_system_are_a_group_apart(version: Version) -> None:
    apart = {factor.code for factor in version.factors if factor.is_about_reviews}
    assert apart == {"OR09", "OR10", "OR11", "NP04", "NP05", "NP06", "PA09", "IS12", "GP01", "GP03", "GP04", "GP05"}


def test_every_level_of_cause_is_individual_or_oversight_or_systemic_and_only_one_of_them() -> None:
    causes = set(Level) - {Level.GOOD_PRACTICE, Level.APART}
    assert causes == INDIVIDUAL | OVERSIGHT | SYSTEMIC
    assert len(INDIVIDUAL) + len(OVERSIGHT) + len(SYSTEMIC) == len(causes)


def test_a_concern_takes_causes_and_the_answers_counted_apart_but_no_good_practice(version: Version) -> None:
    codes = {factor.code[:2] for factor in fitting(version.factors, Kind.CAUSE)}
    assert codes == {"IP", "MO", "PD", "OR", "NP", "PA", "IS", "XX"}
    assert {factor.code[:2] for factor in fitting(version.factors, Kind.GOOD_PRACTICE)} == {"GP", "XX"}


def test_line_ends_do_not_change_the_digest() -> None:
    assert digest_of(b"a\nb\n") == digest_of(b"a\r\nb\r\n") != digest_of(b"a\nc\n")


def test_a_sound_file_is_read() -> None:
    version = read_version((HEAD + FACTOR).encode())
    (factor,) = version.factors
    assert (factor.code, factor.level, factor.synonyms, factor.position) == (
        "IP01",
        Level.PRACTITIONER,
        ("risk too low",),
        1,
    )
    assert factor.in_words == "IP01 Risk level underestimated (individual practitioner)"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("name = ", "cannot be read as TOML"),
        (FACTOR, "needs a name such as 2026-1"),
        ('name = "first"\n' + FACTOR, "needs a name such as 2026-1"),
        ('name = "2026-1"\n' + FACTOR, "needs published_on"),
        ('name = "2026-1"\npublished_on = 2026-01-05T10:00:00\n' + FACTOR, "needs published_on"),
        (HEAD, "has no factors"),
        (HEAD + "factor = [1]", "Factor 1 is not a"),
        ("colour = 1\n" + HEAD + FACTOR, "a name that we do not know: colour"),
        (HEAD + FACTOR + 'test = "x"', "Factor 1 has a name that we do not know: test"),
        (HEAD + FACTOR.replace("IP01", "IP1"), "needs a code of two capital letters and two digits"),
        (HEAD + FACTOR.replace('"Too low"', '" "'), "IP01 needs a definition"),
        (HEAD + FACTOR.replace('"Risk level underestimated"', "3"), "IP01 needs a name"),
        (HEAD + FACTOR.replace("07717836-", "x-"), "is not a guid"),
        (HEAD + FACTOR.replace("Individual practitioner", "Cosmos"), "“Cosmos” is not a level"),
        (HEAD + FACTOR.replace('["risk too low"]', '"risk too low"'), "synonyms is a list"),
        (HEAD + FACTOR.replace('"risk too low"', '""'), "synonyms is a list"),
        (HEAD + FACTOR + 'is_about_reviews = "yes"', "is_about_reviews is true or false"),
        (HEAD + FACTOR + FACTOR, "IP01 has the same code as IP01"),
        (HEAD + FACTOR + FACTOR.replace("IP01", "IP02"), "IP02 has the same guid as IP01"),
        (HEAD + FACTOR + FACTOR.replace("IP01", "IP02").replace("07717836", "17717836"), "IP02 has the same name"),
    ],
)
def test_an_unsound_file_is_refused_with_a_sentence(content: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        read_version(content.encode())


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("ip16", "IP16"),
        ("Recall delayed", "IP17"),
        ("delayed recall", "IP17"),
        ("too many cases", "PD01"),
        ("curios", "IP10"),
        ("deed poll", "IS02"),
        ("homeless", "OR08"),
    ],
)
def test_a_factor_is_found_by_code_name_or_the_words_people_use(version: Version, words: str, first: str) -> None:
    assert search(version.factors, words)[0].code == first


def test_a_name_counts_more_than_a_synonym_and_a_synonym_more_than_a_definition(version: Version) -> None:
    found = [factor.code for factor in search(version.factors, "training")]
    assert found.index("OR01") < found.index("GP03") < found.index("MO03")


def test_words_that_are_nowhere_find_nothing_and_no_words_find_all(version: Version) -> None:
    assert search(version.factors, "recall zebra") == ()
    assert search(version.factors, "  ") == version.factors
