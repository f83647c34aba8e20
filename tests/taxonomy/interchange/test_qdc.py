"""Codebooks out under their schema, and in from what programs write."""

from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from taxonomy.interchange.factors import codebook_of
from taxonomy.interchange.qdc import NAMESPACE, as_qdc, read_qdc
from taxonomy.interchange.rules import Code, Codebook, guid_for
from taxonomy.vocabulary.rules import Factor, Level, Notes, read_version
from tests.taxonomy.interchange.schemas import check_against
from workbench.errors import Invalid

GUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
FACTOR = Factor("IP01", GUID, Level.PRACTITIONER, "Risk & “need” <low>", "Recorded below the evidence.", ("too low",))
DAY = date(2026, 1, 5)


def published() -> Codebook:
    version = read_version((files("taxonomy.vocabulary.versions") / "2026-1.toml").read_bytes())
    return codebook_of(version.name, version.published_on, version.factors)


def in_file(inside: str, namespace: str = NAMESPACE, attributes: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="{namespace}"{attributes}>{inside}</CodeBook>'.encode()
    )


def test_the_published_vocabulary_is_valid_under_the_schema() -> None:
    check_against("Codebook.xsd", as_qdc(published()))


def test_the_file_has_levels_that_cannot_be_put_on_a_text_and_factors_that_can() -> None:
    root = etree.fromstring(as_qdc(codebook_of("2026-1", DAY, [FACTOR])))
    assert [etree.QName(child).localname for child in root] == ["Codes"]
    ((level,),) = root
    assert (level.get("name"), level.get("isCodable")) == ("Individual practitioner", "false")
    assert level.get("guid") == guid_for("level", "Individual practitioner")
    (code,) = level
    assert (code.get("guid"), code.get("name"), code.get("isCodable")) == (GUID, f"IP01 {FACTOR.name}", "true")


def test_a_level_has_the_same_guid_in_every_file_for_ever() -> None:
    assert guid_for("level", "Individual practitioner") == "29bfad5d-7106-5c28-b4c2-a12440fb7fad"


def test_no_file_is_written_without_a_code() -> None:
    with pytest.raises(Invalid):
        as_qdc(Codebook(()))


def test_what_a_codebook_has_no_place_for_comes_back_from_the_marked_block() -> None:
    factor = Factor(
        "IP01", GUID, Level.PRACTITIONER, "Name", "Definition.", notes=Notes("When", "Not when", "Eg", "Is it?")
    )
    ((level,),) = (read_qdc(as_qdc(codebook_of("2026-1", DAY, [factor]))).codebook.codes,)
    (code,) = level.codes
    assert code.description == "Definition."
    assert code.fields["Test question"] == "Is it?"
    assert code.fields["Status"] == "current, 2026-1, valid from 2026-01-05"
    assert code.fields["Use when"] == "When"


def test_a_factor_of_an_earlier_version_that_tags_still_name_is_there_and_said_to_be_retired() -> None:
    older = Factor("IP99", OTHER, Level.PRACTITIONER, "Old", "Definition.")
    (level,) = codebook_of("2026-2", DAY, [FACTOR], [older, FACTOR]).codes
    assert [(code.guid, code.fields["Status"][:7]) for code in level.codes] == [(GUID, "current"), (OTHER, "retired")]


def test_the_published_vocabulary_goes_out_and_comes_back_the_same() -> None:
    read = read_qdc(as_qdc(published()))
    assert read.codebook == published()
    assert not read.drops.found


def test_a_byte_order_mark_is_passed_over() -> None:
    assert read_qdc(b"\xef\xbb\xbf" + as_qdc(published())).codebook == published()


@pytest.mark.parametrize(
    "namespace", ["urn:QDA-XML:codebook:0:4", "urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:2"]
)
def test_every_version_of_the_namespace_is_read(namespace: str) -> None:
    location = (
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:schemaLocation="urn:QDA-XML:codebook:0:4 Codebook.xsd"'
    )
    inside = f'<Codes><Code guid="{{{GUID.upper()}}}" name="a" isCodable="true"/></Codes>'
    read = read_qdc(in_file(inside, namespace, location))
    assert read.codebook.codes == (Code(GUID, "a"),)
    assert not read.drops.found


def test_an_empty_list_of_sets_is_taken_and_sets_are_listed_as_left_out() -> None:
    code = f'<Codes><Code guid="{GUID}" name="a" isCodable="true"/></Codes>'
    assert not read_qdc(in_file(f"{code}<Sets/>")).drops.found
    sets = f'<Sets><Set guid="{OTHER}" name="Mine"><MemberCode guid="{GUID}"/></Set></Sets>'
    assert list(read_qdc(in_file(code + sets)).drops.in_words()) == ["Sets of codes are left out (1 time).", "  Mine"]


def test_nested_codes_are_read_as_they_stand_and_odd_claims_are_said() -> None:
    inside = (
        f'<Codes><Code guid="{GUID}" name="Category" isCodable="TRUE" color="red"><Description>Why</Description>'
        f'<Code guid="nonsense" name="b" color="#abc"/></Code></Codes>'
    )
    read = read_qdc(in_file(inside))
    below = Code(guid_for("code", "Category > b"), "b", color="#abc")
    assert read.codebook.codes == (Code(GUID, "Category", "Why", codes=(below,)),)
    assert len(read.drops.found) == 3  # the colour, the GUID, whether it can be put on a text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not xml",
        in_file(""),
        in_file("<Codes/>"),
        b"<html/>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>',
    ],
)
def test_what_is_no_codebook_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(Invalid):
        read_qdc(content)


TEXTS = st.text(max_size=40)
NAMES = st.text(st.characters(categories=("L", "N", "So")), min_size=1, max_size=20)
CODES = st.recursive(
    st.builds(Code, st.uuids().map(str), NAMES, is_codable=st.booleans()),
    lambda below: st.builds(
        Code, st.uuids().map(str), NAMES, is_codable=st.booleans(), codes=st.lists(below, max_size=3).map(tuple)
    ),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(CODES, min_size=1, max_size=4).map(tuple))
def test_any_codebook_goes_out_and_comes_back_the_same(codes: tuple[Code, ...]) -> None:
    assert read_qdc(as_qdc(Codebook(codes, "us"))).codebook == Codebook(codes, "us")


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_any_text_can_be_written(name: str, description: str) -> None:
    content = as_qdc(Codebook((Code(GUID, name, description),)))
    assert read_qdc(content).codebook.codes[0].guid == GUID
