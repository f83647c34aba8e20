"""A codebook is read as changes to the vocabulary: ours comes back as it was, another's with all that was dropped."""

from dataclasses import replace

import pytest

from taxonomy.interchange.factors import codebook_of
from taxonomy.interchange.qdc import NAMESPACE, as_qdc, read_qdc
from taxonomy.interchange.rules import guid_for
from taxonomy.interchange.vocabularies import MOST, taken_from, vocabulary_in
from taxonomy.vocabulary.drafting.rules import FactorWords
from taxonomy.vocabulary.formats import as_csv, as_toml
from taxonomy.vocabulary.rules import Level, Notes, read_version
from taxonomy.vocabulary.taking_in import TakenIn
from taxonomy.vocabulary.versions import published_files
from workbench.errors import Invalid

VERSION = read_version(published_files()[0])
BY_CODE = {factor.code: factor for factor in VERSION.factors}


def g(name: str) -> str:
    return guid_for("test", name)


def code(name: str, inside: str = "", *, guid: str = "", **about: str) -> str:
    said = "".join(f' {key}="{value}"' for key, value in ({"isCodable": "true"} | about).items())
    return f'<Code guid="{guid or g(name)}" name="{name}"{said}>{inside}</Code>'


def says(words: str) -> str:
    return f"<Description>{words}</Description>"


def taken(codes: str, level: Level | None = None, rest: str = "") -> TakenIn:
    book = f'<CodeBook xmlns="{NAMESPACE}"><Codes>{codes}</Codes>{rest}</CodeBook>'
    return taken_from(read_qdc(book.encode()), VERSION.factors, level)


def test_our_own_codebook_comes_back_as_it_was() -> None:
    content = as_qdc(codebook_of(VERSION.name, VERSION.published_on, VERSION.factors))
    found = vocabulary_in(content, "ours.xml", VERSION.factors)
    assert (found.kind, found.dropped) == ("REFI-QDA codebook", ())
    assert [(one.guid, one.code, one.level, one.words) for one in found.factors] == [
        (factor.guid, factor.code, factor.level, FactorWords.of(factor)) for factor in VERSION.factors
    ]


def test_so_does_our_version_file_and_our_table() -> None:
    for name, text in (
        ("a.toml", as_toml(VERSION.name, VERSION.published_on, VERSION.factors)),
        ("a.csv", as_csv(VERSION.published_on, VERSION.factors)),
    ):
        found = vocabulary_in(text.encode(), name, VERSION.factors)
        assert [one.words for one in found.factors] == [FactorWords.of(factor) for factor in VERSION.factors]
        assert found.dropped == ()


def test_line_ends_and_spaces_alone_change_nothing() -> None:
    spread = replace(BY_CODE["IP02"], definition="First.\n\nThen.", notes=Notes(use_when="When\nthis.", hfacs="  x"))
    content = as_qdc(codebook_of("2026-1", VERSION.published_on, [spread])).replace(b"\n\n", b"\r\n \r\n")
    (one,) = taken_from(read_qdc(content), [spread]).factors
    assert one.words == FactorWords.of(spread)


def test_a_code_with_our_guid_is_our_factor_and_what_it_does_not_say_stays() -> None:
    guid = "{" + BY_CODE["IP02"].guid.upper() + "}"
    found = taken(code("Theirs", code("IP02 Not looked at again", guid=guid)))
    assert [one.words for one in found.factors[1:]] == [
        replace(FactorWords.of(BY_CODE["IP02"]), name="Not looked at again")
    ]
    assert found.factors[0].guid == g("Theirs")


def test_a_code_with_the_whole_name_of_a_factor_is_it_and_that_is_said() -> None:
    (one,) = taken(code("PD01  high caseload", says("Too much."))).factors
    assert (one.code, one.guid, one.words.definition) == ("PD01", BY_CODE["PD01"].guid, "Too much.")
    (dropped,) = taken(code("High caseload", color="#00703C")).dropped
    assert dropped == (1, "the GUID of “High caseload”: by its name it is PD01, which has its own")


def test_deeper_codes_stand_under_their_level_and_the_categories_between_are_listed() -> None:
    """NVivo has no codes that cannot be put on a text; QualCoder and MAXQDA have categories; both nest as they like."""
    inside = code("Theirs", code("Deep", code("Paper notes", says("On paper.")), isCodable="false"))
    found = taken(code("information systems", inside, isCodable="false", color="#ABCDEF"))
    assert [(one.words.name, one.level, one.words.definition) for one in found.factors] == [
        ("Theirs", Level.SYSTEMS, ""),
        ("Paper notes", Level.SYSTEMS, "On paper."),
    ]
    assert found.dropped == (
        (0, "Colours are not kept (1 time): information systems"),
        (4, "“Paper notes” stands under “Theirs > Deep”: here it stands right under its level"),
    )


def test_what_is_no_factor_is_listed() -> None:
    """ATLAS.ti writes sets; others leave a name or a GUID out, or have two codes that are one."""
    guid = BY_CODE["IP02"].guid
    codes = [
        code("Empty", isCodable="false"),
        code("Good practice"),
        code("", guid=g("nameless")),
        code("Twice"),
        code("twice", guid=g("other")),
        code("Risk not reviewed after change"),
        code("Moved", guid=guid),
    ]
    sets = f'<Sets><Set guid="{g("s")}" name="Smart"><MemberCode guid="{guid}"/></Set></Sets>'
    found = taken("".join(codes), Level.TEAM, sets)
    assert [(one.words.name, one.level) for one in found.factors] == [("Twice", Level.TEAM), ("Moved", Level.TEAM)]
    assert [(number, reason.partition(":")[2].strip()) for number, reason in found.dropped] == [
        (0, "Smart"),
        (1, "it cannot be put on a text, and holds no codes"),
        (2, "it is a level here, and holds no codes"),
        (3, "it has no name"),
        (5, "another code before it has its GUID or its name"),
        (6, "it has the name of IP02, which is in the file too"),
    ]


def test_notes_of_a_new_factor_come_into_their_fields_and_what_it_cannot_keep_is_listed() -> None:
    new = replace(
        BY_CODE["IP02"], code="IP88", guid=g("new"), name="New", replaces=("IP02",), is_about_reviews=True,
        notes=Notes(question="Is it?", rasmussen="Staff"), synonyms=("one", "two"),
    )  # fmt: skip
    found = taken_from(read_qdc(as_qdc(codebook_of("x", VERSION.published_on, [new]))), VERSION.factors)
    (one,) = found.factors
    assert (one.guid, one.code, one.level, one.words) == (g("new"), "", Level.PRACTITIONER, FactorWords.of(new))
    assert [reason.partition(":")[0] for _, reason in found.dropped] == [
        "the code IP88", "“IP88 New” replaces IP02", "“IP88 New” is about the review system itself",
    ]  # fmt: skip


def test_more_codes_than_people_can_choose_from_are_refused() -> None:
    with pytest.raises(Invalid, match="Take in at most 2,000"):
        taken("".join(code(f"c{number}") for number in range(MOST + 1)))


def test_a_codebook_is_read_in_a_child_and_a_hostile_one_refused_in_a_sentence() -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    for content in (
        f"<!DOCTYPE x [{bomb}]><CodeBook><Codes><Code name='&a8;'/></Codes></CodeBook>".encode(),
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><CodeBook><Codes><Code name="&e;"/></Codes></CodeBook>',
    ):
        with pytest.raises(Invalid) as refused:
            vocabulary_in(b"\xef\xbb\xbf\n" + content, "theirs.xml", VERSION.factors)
        assert refused.value.sentence.startswith("The codebook ")
    with pytest.raises(Invalid, match="not sound XML"):
        vocabulary_in(b"name,tag\n", "theirs.QDC", VERSION.factors)
