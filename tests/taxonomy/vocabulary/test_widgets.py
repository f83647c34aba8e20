"""The factor picker offers what fits, with what each means in view, found by the words people use."""

from streamlit.testing.v1 import AppTest

from taxonomy.vocabulary.rules import read_version
from taxonomy.vocabulary.versions import published_files
from taxonomy.vocabulary.widgets import offer
from tests.pages import Picks, words_of


def screen() -> None:
    import streamlit as st

    from taxonomy.vocabulary.rules import Kind, read_version
    from taxonomy.vocabulary.versions import published_files
    from taxonomy.vocabulary.widgets import factor_picker

    factors = read_version(published_files()[0]).factors
    chosen = factor_picker("Add a factor", key="factor", factors=factors, kind=Kind.CAUSE)
    st.text(chosen.code if chosen else "nothing")


def test_a_factor_is_chosen_and_its_definition_shown(picks: Picks) -> None:
    page = AppTest.from_function(screen).run()
    assert page.text[0].value == "nothing"
    picks.choose("Add a factor", "IP01")
    page.run()
    assert page.text[0].value == "IP01"
    assert page.caption[0].value.startswith("Individual practitioner: The level of risk of serious harm")
    shown = page.get("html")[0].proto.body
    assert "would another practitioner have recorded a higher level?" in shown
    assert "Not when" in shown
    assert "IP01" in words_of(page)


def test_what_a_factor_means_and_the_question_to_ask_are_in_view_before_it_is_chosen() -> None:
    (factor,) = [factor for factor in read_version(published_files()[0]).factors if factor.code == "PD01"]
    option = offer(factor)
    assert option.label == "PD01 High caseload"
    assert option.facts[:2] == (("Means", factor.definition), ("Ask", factor.notes.question))
    assert "too many cases" in option.also


def test_good_practice_is_not_offered_for_a_concern_and_the_answers_counted_apart_are(picks: Picks) -> None:
    AppTest.from_function(screen).run()
    codes = {label[:2] for label in picks.offered["Add a factor"]}
    assert "GP" not in codes
    assert "XX" in codes


def test_the_box_itself_is_drawn() -> None:
    assert not AppTest.from_function(screen).run().exception
