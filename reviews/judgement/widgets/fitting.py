"""What does not fit together, put to the reviewer one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from reviews import frame
from reviews.judgement.contradictions.rules import Clash, Put
from reviews.wording.widgets import below
from workbench.ui.forms import form_key
from workbench.ui.prose import prose
from workbench.ui.saving import say_what_was_refused

PLACES = {
    Clash.YES_AND_DIRECT: (("findings", "Findings and why"),),
    Clash.NO_AND_NONE: (("findings", "Findings and why"),),
    Clash.NO_CHANGE: (("improvements", "Improvements"),),
}


@dataclass(frozen=True)
class Resolved:
    """How something fits together, as it was typed, and of what."""

    form: str
    key: str
    words: str
    seen: str


def ask(case_id: str, puts: Sequence[Put]) -> Resolved | None:
    """Each thing that does not seem to fit, with a box for how it does; those that are resolved are folded."""
    st.subheader("What does not seem to fit together")
    st.caption("Each may be right. Say how, and the report says it too. Or change what does not fit.")
    found = None
    waiting = [put for put in puts if not put.is_resolved]
    for one in waiting[:1]:
        with st.container(border=True):
            st.html(Markup("<p><strong>{}</strong></p>").format(one.contradiction.words))
            found = _ask_one(case_id, one)
    for one in (*waiting[1:], *(put for put in puts if put.is_resolved)):
        with st.expander(f"{'✓' if one.is_resolved else '○'} {one.contradiction.words}"):
            found = _ask_one(case_id, one) or found
    return found


def _ask_one(case_id: str, one: Put) -> Resolved | None:
    form = f"contradiction-{case_id}-{one.contradiction.key}"
    say_what_was_refused(form)
    st.markdown(one.contradiction.asks)
    for url_path, label in PLACES.get(one.contradiction.clash, ()):
        frame.link(url_path, case_id, label, icon=":material/arrow_forward:")
    if one.is_anew:
        st.caption("You said how this fits before. What it is about has changed since: read it again, then keep it.")
    words = prose(form, "words", "How this fits together", value=one.words, height=100, below=below(form))
    pressed = st.button("Keep this", key=f"{form_key(form)}-keep", type="secondary" if one.is_resolved else "primary")
    return Resolved(form, one.contradiction.key, words, one.contradiction.rests_on) if pressed else None
