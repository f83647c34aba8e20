"""A box for prose in a form: what is typed is kept within seconds, and emptied when the form is sent.

It stands outside `st.form`, with a plain button below it. `saving` throws the draft away in the transaction that keeps
what was sent.
"""

from collections.abc import Callable

from workbench.db import reading, transaction
from workbench.drafts.commands import keep_unsent_text
from workbench.drafts.queries import unsent_texts
from workbench.ui.autosave import autosaving_text
from workbench.ui.forms import field_error, form_key
from workbench.ui.who import signed_in_actor


def prose(
    form: str,
    field: str,
    label: str,
    *,
    value: str = "",
    help: str = "",
    height: int = 120,
    below: Callable[[str], None] | None = None,
) -> str:
    """Draw the box, and what was wrong with it when the form was refused. Gives what stands in it.

    `value` is what is there when nobody has typed yet. The name of the form carries the id of what it is about.
    `below(text)` draws what belongs under the box.
    """
    actor = signed_in_actor()
    with reading() as db:
        begun = unsent_texts(db, actor, form).get(field, value)

    def save(text: str) -> None:
        with transaction() as db:
            keep_unsent_text(db, actor, form, field, text)

    key = f"{form_key(form)}-{field}"
    text = autosaving_text(label, key=key, value=begun, save=save, help=help, height=height, below=below)
    field_error(form, field)
    return text
