"""The factor picker offers what fits, by code, name and the words people use."""

from streamlit.testing.v1 import AppTest


def screen() -> None:
    import streamlit as st

    from taxonomy.vocabulary.rules import Kind, read_version
    from taxonomy.vocabulary.versions import published_files
    from taxonomy.vocabulary.widgets import factor_picker

    factors = read_version(published_files()[0]).factors
    chosen = factor_picker("Add a factor", key="factor", factors=factors, kind=Kind.CAUSE)
    st.text(chosen.code if chosen else "nothing")


def test_a_factor_is_chosen_and_its_definition_shown() -> None:
    page = AppTest.from_function(screen).run()
    assert page.text[0].value == "nothing"
    page.selectbox(key="factor").select_index(0).run()
    assert page.text[0].value == "IP01"
    assert page.caption[0].value.startswith("Individual practitioner: The level of risk of serious harm")
    shown = page.get("html")[0].proto.body
    assert "would another practitioner have recorded a higher level?" in shown
    assert "Not when" in shown


def test_what_people_call_it_is_in_the_line_that_typing_searches() -> None:
    page = AppTest.from_function(screen).run()
    (line,) = [option for option in page.selectbox(key="factor").options if option.startswith("PD01")]
    assert "High caseload · Team or PDU · The practitioner or team held more work" in line
    assert "too many cases" in line


def test_good_practice_is_not_offered_for_a_concern() -> None:
    page = AppTest.from_function(screen).run()
    assert not [option for option in page.selectbox(key="factor").options if option.startswith("GP")]
