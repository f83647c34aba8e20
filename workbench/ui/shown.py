"""Every text that goes to the screen, changed on its way there, for the rest of this run of the script.

What a page draws is sent to the browser as messages. While something is to be left out of sight (names, say), each
text in each message passes through one function first. Nothing else changes: what is in the database, in a query or in
a widget's value stays as it is, so nothing that was changed for the eye can be saved.

A fragment that reruns alone comes through here no more: whoever changes texts offers nothing to write in.
"""

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from google.protobuf.message import Message
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx

from workbench.ui.choices import LISTS, change_list

Change = Callable[[str], str]

# The fields of a message that people read. What they type and what programs read is in others.
READ = frozenset(
    {"body", "label", "help", "caption", "title", "text", "alt", "message", "options", "captions", "description"}
)
IN_FIGURES = frozenset({"text", "hovertext", "customdata", "name", "ticktext", "x", "y", "labels", "label"})
_CHANGE = "texts_changed_by"
_TAG = re.compile(r"(<[^>]*>)")
_READ_ALOUD = re.compile(r'((?:aria-label|alt|title|data-of)=")([^"]*)(")')


def change_every_text(change: Change) -> None:
    """Pass every text through `change` before it is sent, until this run of the script ends."""
    context = get_script_run_ctx()
    if context is None:
        return
    send = context.enqueue

    def send_changed(message: ForwardMsg) -> None:
        if message.WhichOneof("type") == "delta":
            change_message(message.delta, change)
        send(message)

    vars(context)["enqueue"] = send_changed  # of this run alone
    vars(context)[_CHANGE] = change


def as_shown(text: str) -> str:
    """The text as this run sends it. The words of a list to choose from are given so: the browser answers with them."""
    change: Change | None = vars(get_script_run_ctx() or object).get(_CHANGE)
    return change(text) if change else text


def change_message(message: Message, change: Change) -> None:
    """Change every text in a message that people read."""
    if message.DESCRIPTOR.name in LISTS:
        change_list(message, change)
    for field, value in message.ListFields():
        if field.type == field.TYPE_MESSAGE:
            for inner in _messages(field, value):
                change_message(inner, change)
        elif field.type == field.TYPE_STRING and field.name == "spec":
            setattr(message, field.name, _figure(value, change))
        elif field.type == field.TYPE_STRING and field.name in READ:
            by = _in_html if message.DESCRIPTOR.name == "Html" else _in_words
            if field.is_repeated:
                value[:] = [by(text, change) for text in value]
            else:
                setattr(message, field.name, by(value, change))


def _messages(field: Any, value: Any) -> Iterator[Message]:
    if not field.is_repeated:
        yield value
    elif field.message_type.GetOptions().map_entry:
        yield from (inner for inner in value.values() if isinstance(inner, Message))
    else:
        yield from value


def _in_words(text: str, change: Change) -> str:
    return change(text) if text else text


def _in_html(text: str, change: Change) -> str:
    """Only what stands between tags, and what is read aloud in place of them. A style sheet holds nobody's words."""
    if text.startswith("<style"):
        return text
    return "".join(
        _READ_ALOUD.sub(lambda found: f"{found[1]}{_plain(found[2], change)}{found[3]}", part)
        if part.startswith("<")
        else _plain(part, change)
        for part in _TAG.split(text)
    )


def _plain(part: str, change: Change) -> str:
    plain = html.unescape(part)
    changed = change(plain) if plain.strip() else plain
    return part if changed == plain else html.escape(changed)


def _figure(spec: str, change: Change) -> str:
    """A figure's data, with the words that are drawn in it changed."""
    return json.dumps(_drawn(json.loads(spec), change, is_read=False))


def _drawn(value: Any, change: Change, *, is_read: bool) -> Any:
    if isinstance(value, dict):
        return {key: _drawn(inner, change, is_read=is_read or key in IN_FIGURES) for key, inner in value.items()}
    if isinstance(value, list):
        return [_drawn(inner, change, is_read=is_read) for inner in value]
    return change(value) if is_read and isinstance(value, str) and not value.startswith("#") else value
