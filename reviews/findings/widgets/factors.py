"""Choosing the factors of a finding. Words may suggest some; only the reviewer adds one."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from reviews.findings.rules import Strength, TagDraft
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
    """A factor that is on the finding: how far it bore, or off again."""
    words, how_far, button = st.columns([6, 4, 2], vertical_alignment="bottom")
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
    if button.button(f"Remove {tag.code}", key=f"{key}-drop-{tag.code}"):
        return Act(f"{tag.code} removed", partial(choices.without_tag, tag.code))
    if strength is not tag.strength:
        return Act(f"How far {tag.code} bore is kept", partial(choices.with_tag, tag.code, strength))
    return None


def _ask_suggested(asking: Asking | None, unsent: Unsent, rest: Sequence[Factor]) -> Act | None:
    """Those that the words suggest; none where this is not asked, as in blind second coding."""
    code = ask_suggested(asking, unsent.text, rest) if asking else ""
    return Act(f"{code} added", partial(unsent.choices.with_tag, code)) if code else None


def _ask_other(key: str, choices: Choices, rest: Sequence[Factor]) -> Act | None:
    """Any factor that fits."""
    factor = factor_picker("Add a factor", key=f"{key}-factor", factors=rest, kind=choices.kind.takes)
    return Act(f"{factor.code} added", partial(choices.with_tag, factor.code)) if factor else None
