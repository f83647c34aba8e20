"""Annotations as W3C has them: written as its model says, read back whole, and read in the shapes others write."""

import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taxonomy.interchange.annotation_reading import ReadAnnotations, read_annotations
from taxonomy.interchange.annotations import Annotation, as_w3c
from taxonomy.interchange.rules import guid_for
from workbench.errors import Invalid

AT = datetime(2026, 4, 3, 10, 42, tzinfo=UTC)
ONE = Annotation(
    id=guid_for("test", "one"),
    source=guid_for("test", "text"),
    exact="put off 👪 twice",
    prefix="The visit was ",
    suffix="; nobody",
    start=14,
    end=29,
    tags=("IP02 Risk not reviewed after change",),
    codes=(guid_for("test", "factor"),),
    note="The log says so.",
    creator="Reviewer 1",
    creator_id=guid_for("test", "coder"),
    at=AT,
)


def read(content: bytes | str) -> ReadAnnotations:
    return read_annotations(lambda *_: None, content.encode() if isinstance(content, str) else content)


def assert_follows_the_model(item: dict) -> None:
    """What the recommendation says an annotation must be, and should be, as far as we write it."""
    assert item["type"] == "Annotation"
    assert item["id"].startswith("urn:uuid:")  # exactly one IRI
    assert len(item.get("target") and [item["target"]]) >= 1  # one target or more
    assert item["motivation"] == "tagging"  # from the model's own list
    assert item["created"].endswith("Z")  # xsd:dateTime with its zone
    for body in item["body"]:
        assert body["type"] in ("TextualBody", "SpecificResource")
        assert ("value" in body) == (body["type"] == "TextualBody")
        assert ("source" in body) == (body["type"] == "SpecificResource")
        assert body["purpose"] in ("tagging", "classifying", "commenting")
    assert item["target"]["source"].startswith("urn:uuid:")
    quote, place = item["target"]["selector"]
    assert (quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    assert isinstance(quote["exact"], str)
    assert 0 <= place["start"] < place["end"]


def test_it_is_written_as_the_model_says() -> None:
    whole = json.loads(as_w3c("Tags", [ONE]))
    assert (whole["@context"], whole["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    assert (whole["total"], whole["first"]["type"], whole["first"]["startIndex"]) == (1, "AnnotationPage", 0)
    for item in whole["first"]["items"]:
        assert_follows_the_model(item)


def test_what_is_written_is_read_back_whole() -> None:
    assert read(as_w3c("Tags", [ONE])).annotations == (ONE,)


@settings(max_examples=50, deadline=None)
@given(st.text(min_size=1, max_size=60).filter(lambda text: text.strip() and "\0" not in text))
def test_words_of_any_script_come_back(words: str) -> None:
    if any(0xD800 <= ord(letter) <= 0xDFFF for letter in words):
        return
    one = Annotation(guid_for("test", "any"), guid_for("test", "text"), words, start=0, end=len(words))
    assert read(as_w3c("Tags", [one])).annotations == (one,)


@pytest.mark.parametrize("wrap", [lambda one: one, lambda one: [one], lambda one: {"items": [one]}])
def test_one_a_list_and_a_page_are_read_alike(wrap) -> None:
    item = json.loads(as_w3c("Tags", [ONE]))["first"]["items"][0]
    assert read(json.dumps(wrap(item))).annotations == (ONE,)


def test_what_hypothesis_exports_is_read() -> None:
    selectors = [
        {"type": "RangeSelector", "startContainer": "/p[1]"},
        {"type": "TextPositionSelector", "start": 14, "end": 29},
        {"type": "TextQuoteSelector", "exact": ONE.exact, "prefix": ONE.prefix, "suffix": ONE.suffix},
    ]
    one = {
        "id": "Kx9ab", "uri": "https://example.org/note", "tags": ["IP02"], "text": "See the log.", "user": "acct:a@b",
        "created": "2026-04-03T10:42:00.000000+00:00",
        "target": [{"source": "https://example.org/note", "selector": selectors}],
    }  # fmt: skip
    (found,) = read(json.dumps({"export_date": "…", "client_version": "1.2", "annotations": [one]})).annotations
    assert (found.exact, found.tags, found.note, found.start) == (ONE.exact, ("IP02",), "See the log.", 14)
    assert (found.source, found.creator, found.at) == ("https://example.org/note", "acct:a@b", AT)


def test_what_quotes_no_words_is_left_out_and_counted() -> None:
    found = read(json.dumps([{"type": "Annotation", "target": "https://example.org/a"}, {"target": [{"selector": 7}]}]))
    assert found.annotations == ()
    assert list(found.drops.in_short()) == ["An annotation that quotes no words is left out (2 times)."]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"no json", b"{}", b"[]", b"7", b'{"a":' * 100_000])
def test_another_file_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(Invalid) as refused:
        read(content)
    assert refused.value.field == "file"


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["TextQuoteSelector", "urn:uuid:"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "target", "selector", "exact", "body", "source", "id", "items", "creator", "start"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(JSON)
def test_whatever_a_stranger_writes_is_read_or_refused(value: object) -> None:
    with suppress(Invalid):
        read(json.dumps(value))
