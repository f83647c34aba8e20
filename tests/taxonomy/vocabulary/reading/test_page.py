"""Everybody reads the vocabulary, finds a factor by words and sees what became of it."""

from dataclasses import replace
from datetime import date

import pytest

from taxonomy.vocabulary.commands import publish
from taxonomy.vocabulary.rules import read_version
from taxonomy.vocabulary.versions import published_files
from tests.cast import Cast
from tests.pages import OpenPage, Picks, words_of
from workbench import clock
from workbench.db import transaction

PAGE = "taxonomy/vocabulary/reading/page.py"


@pytest.mark.parametrize("part", ["rita", "stef", "ada", "nat"])
def test_everybody_reads_it(open_page: OpenPage, stored_cast: Cast, part: str) -> None:
    page = open_page(getattr(stored_cast, part), PAGE)
    assert not page.exception
    said = words_of(page)
    assert "Version 2026-1 holds 96 factors, 18 good practices and 3 answers" in said
    assert "117 factors of 117" in said


def test_somebody_without_a_role_does_not(open_page: OpenPage, stored_cast: Cast) -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(stored_cast.otto, PAGE)


def test_a_factor_is_shown_whole_and_others_are_left_out_by_words(
    open_page: OpenPage, stored_cast: Cast, picks: Picks
) -> None:
    page = open_page(stored_cast.rita, PAGE)
    picks.choose("Find a factor", "PD01")
    page.text_input(key="vocabulary-words").set_value("deed poll").run()
    said = words_of(page) + "".join(block.proto.body for block in page.get("html"))
    assert "1 factor of 117" in said
    assert "Yorkshire Contributory Factors Framework" in said
    assert "What was the caseload" in said


def test_what_versions_made_of_a_factor_is_told(open_page: OpenPage, stored_cast: Cast, picks: Picks) -> None:
    first = read_version(published_files()[0])
    renamed = replace(first.factors[0], name="Risk <b>set</b> too low")
    with transaction() as db:
        publish(
            db,
            replace(first, name="2026-2", published_on=date(2026, 2, 1), factors=(renamed, *first.factors[1:])),
        )
    assert clock.today() >= date(2026, 2, 1)
    page = open_page(stored_cast.rita, PAGE)
    picks.choose("Find a factor", "IP01")
    page.run()
    said = words_of(page) + "".join(block.proto.body for block in page.get("html"))
    assert "From 1 February 2026, version 2026-2" in said
    assert "IP01 Risk <b>set</b> too low: renamed" in said
    assert "<del>" in said
    assert not page.exception
    assert "<ins>&lt;b&gt;set&lt;/b&gt;" in said
    page.selectbox(key="vocabulary-version").set_value("2026-1").run()
    assert "It is not in force now." in words_of(page)
