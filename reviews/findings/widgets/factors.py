"""Choosing the factors of a finding. Words may suggest some; only the reviewer adds one."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from reviews.findings.rules import Strength, TagDraft
from reviews.findings.steps import PLACES, Step
from reviews.findings.suggesting.widgets import Asking, ask_suggested
from reviews.findings.unsent import Choices, Unsent
from reviews.findings.widgets.writing import Act, act_key
from taxonomy.vocabulary.rules import Factor, fitting
from taxonomy.vocabulary.widgets import described, factor_picker
from workbench.ui.forms import field_error
from workbench.ui.words import sentence


def ask_factors(form: str, unsent: Unsent, factors: Sequence[Factor], asking: Asking | None = None) -> Act | None:
    """The factors so far, those that the words suggest (to whoever is `asking`), and any other."""
    key = act_key(form)
    tagged = {tag.code for tag in unsent.choices.tags}
    rest = [factor for factor in fitting(factors, unsent.choices.kind.takes) if factor.code not in tagged]
    st.subheader("Factors")
    field_error(form, "tags")
    acts = [
        *(_ask_tag(key, unsent.choices, tag, factors) for tag in unsent.choices.tags),
        _ask_suggested(asking, unsent, rest),
        _ask_other(key, unsent.choices, rest),
    ]
    return next(filter(None, acts), None)


def _ask_tag(key: str, choices: Choices, tag: TagDraft, factors: Sequence[Factor]) -> Act | None:
    """A factor that is on the finding: how far it bore, at which step it stands, or off again."""
    words, how_far, where, button = st.columns([5, 3, 3, 2], vertical_alignment="bottom")
    factor = next((factor for factor in factors if factor.code == tag.code), None)
    words.text(f"{tag.code} {factor.name}\n{described(factor)}" if factor else tag.code)
    strengths = list(Strength)
    strength = how_far.selectbox(
        f"How far {tag.code} bore",
        strengths,
        index=strengths.index(tag.strength),
        format_func=sentence,
        key=f"{key}-strength-{tag.code}-{tag.strength.name}",  # another tab's choice is not taken for one made here
    )
    step = _ask_step(where, key, tag, factor) if factor else tag.step
    if button.button(f"Remove {tag.code}", key=f"{key}-drop-{tag.code}"):
        return Act(f"{tag.code} removed", partial(choices.without_tag, tag.code))
    if strength is not tag.strength:
        return Act(f"How far {tag.code} bore is kept", partial(choices.with_tag, tag.code, strength, tag.step))
    if step is not tag.step:
        return Act(f"Where {tag.code} stands is kept", partial(choices.with_tag, tag.code, tag.strength, step))
    return None


def _ask_step(where: DeltaGenerator, key: str, tag: TagDraft, factor: Factor) -> Step | None:
    """At which step of the chain it stands, where its level leaves a choice."""
    places, stands = PLACES[factor.level], tag.stands_at(factor)
    if len(places) == 1 and stands in places:
        where.text(f"At: {stands}")
        return tag.step
    chosen = where.selectbox(
        f"Where {tag.code} stands",
        places,
        index=places.index(stands) if stands in places else 0,
        format_func=sentence,
        key=f"{key}-step-{tag.code}-{stands.name}",
    )
    return tag.step if chosen is stands else chosen


def _ask_suggested(asking: Asking | None, unsent: Unsent, rest: Sequence[Factor]) -> Act | None:
    """Those that the words suggest; none where this is not asked, as in blind second coding."""
    code = ask_suggested(asking, unsent.text, rest) if asking else ""
    return Act(f"{code} added", partial(unsent.choices.with_tag, code)) if code else None


def _ask_other(key: str, choices: Choices, rest: Sequence[Factor]) -> Act | None:
    """Any factor that fits."""
    factor = factor_picker("Add a factor", key=f"{key}-factor", factors=rest, kind=choices.kind.takes)
    return Act(f"{factor.code} added", partial(choices.with_tag, factor.code)) if factor else None
