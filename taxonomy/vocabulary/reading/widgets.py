"""The pieces of the page that shows the vocabulary, and how versions differ."""

from collections.abc import Iterable, Sequence

import streamlit as st
from markupsafe import Markup

from taxonomy.vocabulary.differences import FIELDS, Change, Difference, Mark
from taxonomy.vocabulary.queries import VersionView
from taxonomy.vocabulary.reading.histories import Passage
from taxonomy.vocabulary.rules import Factor, Kind, Level, search
from taxonomy.vocabulary.widgets import explain
from workbench.ui.tables import facts, table
from workbench.ui.words import count, day

EVERY_LEVEL = "All levels"
SCHEMES = {
    "hfacs": "Human Factors Analysis and Classification System (HFACS)",
    "seips": "Systems Engineering Initiative for Patient Safety (SEIPS)",
    "ycff": "Yorkshire Contributory Factors Framework (YCFF)",
    "rasmussen": "Rasmussen’s risk management framework",
}
_TAGS = {Mark.SAME: Markup("{}"), Mark.OUT: Markup("<del>{}</del>"), Mark.IN: Markup("<ins>{}</ins>")}


def ask_version(published: Sequence[VersionView], in_force: VersionView) -> VersionView:
    """Which version is read. With one there is nothing to ask."""
    if len(published) == 1:
        return published[0]
    said = {version.name: f"{version.name}, from {day(version.published_on)}" for version in published}
    names = list(said)
    chosen = st.selectbox(
        "Version", names, names.index(in_force.name), format_func=said.__getitem__, key="vocabulary-version"
    )
    return next(version for version in published if version.name == chosen)


def introduce(version: VersionView, factors: Iterable[Factor], in_force: VersionView) -> None:
    """What this version holds, and whether it is in force."""
    kinds = [factor.kind for factor in factors]
    stands = "It is in force." if version == in_force else "It is not in force now."
    st.write(
        f"Version {version.name} holds {count(kinds.count(Kind.CAUSE), 'factor', 'factors')}, "
        f"{count(kinds.count(Kind.GOOD_PRACTICE), 'good practice', 'good practices')} and "
        f"{count(kinds.count(Kind.APART), 'answer', 'answers')} that are counted and name no cause. "
        f"It was published to hold from {day(version.published_on)}. {stands}"
    )


def show_whole(factor: Factor, history: Sequence[Passage]) -> None:
    """One factor with its notes, other words for it, its place in other schemes, and what versions made of it."""
    st.subheader(f"{factor.code} {factor.name}")
    explain(factor)
    places = [(name, text) for field, name in SCHEMES.items() if (text := getattr(factor.notes, field))]
    facts([("Also called", "; ".join(factor.synonyms)), *places])
    if factor.is_about_reviews:
        st.caption("This is about the review system itself, and is counted apart from factors in a case.")
    for passage in history:
        st.markdown(f"**From {day(passage.from_on)}, version {passage.version}**")
        show_difference(passage.difference)


def show_list(factors: Sequence[Factor]) -> None:
    """Search, and a table of what is found."""
    words_box, level_box = st.columns([2, 1])
    words = words_box.text_input("Only factors with these words", key="vocabulary-words")
    level = level_box.selectbox("Level", [EVERY_LEVEL, *Level], key="vocabulary-level")
    found = [factor for factor in search(factors, words or "") if level in (EVERY_LEVEL, factor.level)]
    st.caption(f"{count(len(found), 'factor', 'factors')} of {len(factors)}")
    rows = [
        (factor.code, factor.name, factor.level.value, factor.definition, factor.notes.question) for factor in found
    ]
    if rows:
        table("Factors", ("Code", "Name", "Level", "Definition", "Test question"), rows)


def show_difference(difference: Difference) -> None:
    """What a version made of one factor; what is said otherwise stands with its words marked."""
    st.text(difference.in_words)
    if difference.changes:
        st.html(marked(difference.changes))


def marked(changes: Iterable[Change]) -> Markup:
    """Fields said otherwise: what went is struck out, what came is underlined. Safe HTML."""
    rows = Markup("").join(
        Markup('<div><dt>{}</dt><dd class="wb-changed">{}</dd></div>').format(
            FIELDS[change.field], Markup("").join(_TAGS[mark].format(text) for mark, text in change.pieces)
        )
        for change in changes
    )
    return Markup('<dl class="wb-facts">{}</dl>').format(rows)
