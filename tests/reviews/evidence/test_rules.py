"""What makes a line of the register of documents acceptable."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from reviews.evidence.rules import DocumentDraft, check_document, check_words, sha256_of
from workbench.errors import Invalid

TODAY = date(2026, 4, 3)
DOCUMENT = DocumentDraft("Court report", "Courts", date(2026, 2, 1), "Case file, part 2", "a" * 64)


def test_a_title_and_who_gave_it_are_enough() -> None:
    check_document(DOCUMENT, TODAY)
    check_document(DocumentDraft("Court report", "Courts"), TODAY)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(DOCUMENT, title="  "), "title"),
        (replace(DOCUMENT, title="x" * 201), "title"),
        (replace(DOCUMENT, title="a\0b"), "title"),
        (replace(DOCUMENT, given_by=""), "given_by"),
        (replace(DOCUMENT, given_by="x" * 201), "given_by"),
        (replace(DOCUMENT, kept_at="x" * 401), "kept_at"),
        (replace(DOCUMENT, received_on=date(2026, 4, 4)), "received_on"),
        (replace(DOCUMENT, sha256="a" * 63), "sha256"),
        (replace(DOCUMENT, sha256="G" * 64), "sha256"),
    ],
)
def test_what_is_wrong_is_named(draft: DocumentDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_document(draft, TODAY)
    assert refused.value.field == field


def test_words_of_any_length_are_taken_where_there_is_no_limit() -> None:
    check_words("x" * 100_000, "note", "note")


def test_the_digest_is_of_the_whole_file() -> None:
    assert sha256_of(BytesIO(b"abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
