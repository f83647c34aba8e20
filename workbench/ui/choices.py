"""Lists to choose from whose words are changed on their way to the screen.

The browser answers with the words that it was shown. So it is kept, for each list, what was shown for which words, and
an answer is turned back into those words before the page asks for it.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.session_state import Serialized, WStates

LISTS = frozenset({"Selectbox", "MultiSelect", "Radio"})
_MEANT = "choices-meant"  # by the id of a list: which words are meant by what it shows
_SAID = "choices-said"  # by the id of a list: what the browser answered in this run, before it was turned back


def change_list(message: Any, change: Callable[[str], str]) -> None:
    """Change the words of a list, no two of them alike, and with them what is chosen."""
    meant: dict[str, str] = {}
    for words in dict.fromkeys(message.options):
        first, number = change(words), 1
        shown = first
        while shown in meant:
            number += 1
            shown = f"{first} ({number})"
        meant[shown] = words
    shown_for = {words: shown for shown, words in meant.items()}
    message.options[:] = [shown_for[words] for words in message.options]
    kept = st.session_state.setdefault(_MEANT, {})
    kept.pop(message.id, None)
    if any(shown != words for shown, words in meant.items()):
        kept[message.id] = meant
    is_many = message.DESCRIPTOR.name == "MultiSelect"
    if message.set_value:
        chosen = list(message.raw_values) if is_many else [message.raw_value] * message.HasField("raw_value")
    else:  # the browser shows what it did, unless that is called otherwise now
        chosen = _answered(message.id)
        said = st.session_state.get(_SAID, {}).get(message.id, chosen)
        message.set_value = said != [shown_for.get(words, words) for words in chosen]
    if message.set_value:
        words = [shown_for[one] if one in shown_for else change(one) for one in chosen]
        if is_many:
            message.raw_values[:] = words
        elif words:
            message.raw_value = words[0]


def hear_what_is_meant() -> bool:
    """Turn what was answered in lists whose words were changed back into the words that are meant; whether any was."""
    said = st.session_state[_SAID] = {}
    for list_id, meant in st.session_state.get(_MEANT, {}).items():
        answered = _answered(list_id)
        if any(meant.get(words, words) != words for words in answered):
            said[list_id] = answered
            _answer(list_id, [meant.get(words, words) for words in answered])
    return bool(said)


def _states() -> WStates | None:
    """What the browser answered in each list and box: Streamlit gives no other way to it before they are drawn."""
    context = get_script_run_ctx()
    found: WStates | None = context.session_state._state._new_widget_state if context else None
    return found


def _answered(list_id: str) -> list[str]:
    """What is chosen in a list, in the words in which it was answered; empty when nothing is."""
    states = _states()
    held = states.states.get(list_id) if states else None
    if states is None or held is None:
        return []
    if isinstance(held, Serialized):
        is_one = held.value.HasField("string_value")
        return [held.value.string_value] if is_one else list(held.value.string_array_value.data)
    meant = st.session_state.get(_MEANT, {}).get(list_id, {})
    put = states.widget_metadata[list_id].serializer
    if isinstance(held.value, list):
        return [one if isinstance(one, str) and one in meant else put([one])[0] for one in held.value]
    one = held.value
    return [] if one is None else [one if isinstance(one, str) and one in meant else put(one)]


def _answer(list_id: str, words: list[str]) -> None:
    """Let the list be answered with these words."""
    states = _states()
    assert states is not None
    held = states.states[list_id]
    proto = WidgetState(id=list_id)
    is_many = (
        held.value.HasField("string_array_value") if isinstance(held, Serialized) else isinstance(held.value, list)
    )
    if is_many:
        proto.string_array_value.data[:] = words
    else:
        proto.string_value = words[0]
    states.set_widget_from_proto(proto)
