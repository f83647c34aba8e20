"""Offering the factors of words to the findings that these belong to, each in one press."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.findings.putting import commands
from reviews.findings.queries import FindingView
from taxonomy.vocabulary.rules import Factor
from workbench.access import Actor
from workbench.ui.saving import saving, say_what_was_refused

SAYS = (
    "One press puts the factor on the finding, as one that contributed: at the step where the words stand, if a factor "
    "of its level can stand there. The tag on the words stays. Under Findings you say how far it bore, or remove it."
)
PUT = "factors-put"  # in this session, which can be taken back at once


@dataclass(frozen=True)
class Offer:
    """A factor on words, and a finding that these are of, or that rests on their text. `at` is their step, if any."""

    finding: FindingView
    factor: Factor
    words: str
    at: str = ""

    @property
    def is_there(self) -> bool:
        """Whether the factor stands on the finding already, in whichever version's words."""
        return self.factor.guid in {tag.guid for tag in self.finding.tags}


def offer_to_put(actor: Actor, case_id: str, offers: Sequence[Offer]) -> None:
    """Each with its button; where the factor is on the finding already, that is said instead."""
    form = f"put-factor-{case_id}"
    st.header("Factors for findings")
    st.caption(SAYS)
    say_what_was_refused(form)
    for offer in offers:
        _draw(form, actor, case_id, offer)


def _draw(form: str, actor: Actor, case_id: str, offer: Offer) -> None:
    code, number = offer.factor.code, offer.finding.number
    key = f"{form}-{offer.finding.id}-{code}"
    words, button = st.columns([7, 3], vertical_alignment="center")
    stands = f"\nFinding {number} has this factor." if offer.is_there else ""
    words.text(f"{code} {offer.factor.name}, on “{offer.words}”\n{offer.finding.label}{stands}")
    put: set[str] = st.session_state.setdefault(PUT, set())
    where = (actor, case_id, offer.finding.id, code)
    if not offer.is_there and button.button(f"Put {code} on finding {number}", key=f"{key}-put"):
        with saving(form, f"{code} put on finding {number}", then=lambda: put.add(key)) as db:
            commands.put_factor(db, *where, offer.at)
    if offer.is_there and key in put and button.button(f"Undo: take {code} off finding {number}", key=f"{key}-off"):
        with saving(form, f"{code} taken off finding {number}", then=lambda: put.discard(key)) as db:
            commands.take_factor_off(db, *where)
