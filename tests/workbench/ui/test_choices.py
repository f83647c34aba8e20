"""Lists whose words are changed on their way to the screen can still be chosen from."""

from streamlit.proto.Selectbox_pb2 import Selectbox
from streamlit.testing.v1 import AppTest

from workbench.ui.choices import change_list


def a_screen() -> None:
    import streamlit as st

    from workbench.ui.choices import hear_what_is_meant
    from workbench.ui.shown import change_every_text

    is_otherwise = hear_what_is_meant()
    if st.session_state.get("hides", True):
        change_every_text(lambda text: text.replace("Brown", "Person 1").replace("Green", "Person 1"))
    elif is_otherwise:
        change_every_text(str)
    names = {"a": "Other", "b": "Brown", "c": "Green"}
    one = st.selectbox("One", list(names), format_func=lambda one: names.get(one, one), key="one")
    several = st.multiselect("Several", ["Brown", "Green"], key="several")
    st.code(f"{one} {'+'.join(name.lower() for name in several)}")


def answer(page: AppTest, label: str) -> str:
    """What the page makes of the answer of a browser that shows this."""
    page.selectbox(key="one").set_value(label)
    page.run()
    assert not page.exception
    return page.code[0].value


def test_the_answer_is_heard_as_what_is_meant_and_two_that_look_alike_are_told_apart() -> None:
    page = AppTest.from_function(a_screen).run()
    assert page.selectbox(key="one").options == ["Other", "Person 1", "Person 1 (2)"]
    assert answer(page, "Person 1") == "b "
    assert answer(page, "Person 1 (2)") == "c "
    assert answer(page, "Other") == "a "


def test_a_list_of_several_is_heard_as_well() -> None:
    page = AppTest.from_function(a_screen).run()
    page.selectbox(key="one").set_value("Other")
    page.multiselect(key="several").set_value(["Person 1 (2)"])
    page.run()
    assert page.code[0].value == "a green"


def test_what_was_chosen_is_called_otherwise_once_names_are_shown_again_or_hidden() -> None:
    page = AppTest.from_function(a_screen).run()
    answer(page, "Person 1")
    assert page.selectbox(key="one").proto.set_value is False
    page.session_state["hides"] = False
    assert answer(page, "Person 1") == "b "
    assert page.selectbox(key="one").proto.raw_value == "Brown"
    page.session_state["hides"] = True
    assert answer(page, "Brown") == "b "
    assert page.selectbox(key="one").proto.raw_value == "Person 1"


def test_what_the_page_chooses_itself_is_sent_in_the_words_of_the_list() -> None:
    box = Selectbox(id="x", options=["Brown", "Other"], raw_value="Brown", set_value=True)
    change_list(box, lambda text: text.replace("Brown", "Person 1"))
    assert (list(box.options), box.raw_value) == (["Person 1", "Other"], "Person 1")
