"""The frozen texts on the screen, two of them chosen to be compared, and those that something is added to."""

from collections.abc import Sequence

import streamlit as st

from reviews.editions.addenda import MAY_HAVE_ONE
from reviews.editions.comparing import Change, Compared
from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.queries import EditionView
from workbench.ui.tables import table
from workbench.ui.words import count, moment


def show(editions: Sequence[EditionView]) -> None:
    """Every frozen text that this person may read, the newest first."""
    rows = [(EDITIONS[one.kind].name, one.version_in_words, moment(one.frozen_at), one.digest[:12]) for one in editions]
    table("Frozen texts", ("Edition", "Version", "Frozen", "Digest of the text"), rows)


def ask_pair(editions: Sequence[EditionView], case_id: str) -> tuple[EditionView, EditionView] | None:
    """An earlier and a later version of one edition; nothing when there are no two of any."""
    kinds = [kind for kind in EDITIONS if sum(one.kind is kind for one in editions) > 1]
    st.subheader("Compare two versions")
    if not kinds:
        st.info("There are no two versions of any edition yet.")
        return None
    which, earlier, later = st.columns(3)
    kind = which.selectbox("Edition", kinds, format_func=lambda one: EDITIONS[one].name, key=f"compare-{case_id}")
    there = {one.number: one for one in reversed(editions) if one.kind is kind}
    numbers = list(there)
    state = f"{kind}-{len(numbers)}-{case_id}"  # a new version is compared with the one before it
    before = earlier.selectbox(
        "Earlier", numbers[:-1], len(numbers) - 2, lambda number: there[number].version_in_words, key=f"earlier-{state}"
    )
    after_it = [number for number in numbers if number > before]
    after = later.selectbox(
        "Later",
        after_it,
        len(after_it) - 1,
        lambda number: there[number].version_in_words,
        key=f"later-{before}-{state}",
    )
    return there[before], there[after]


def say_how_many(changes: Sequence[Compared], case_id: str) -> bool:
    """How much changed, in a sentence; and whether to show what did not."""
    changed = sum(one.change is not Change.SAME for one in changes)
    if not changed:
        st.success("Both say the same, word for word.")
    else:
        said = count(changed, "paragraph differs", "paragraphs differ")
        st.markdown(f"{said}. What was added is underlined, what was taken out is struck through, and words say which.")
    return st.checkbox("Show what did not change as well", key=f"compare-all-{case_id}")


def ask_kinds(form: str, editions: Sequence[EditionView]) -> tuple[EditionKind, ...]:
    """The editions that something is added to: those that are final and may have an addendum."""
    final = [kind for kind in MAY_HAVE_ONE if any(one.kind is kind and one.is_final for one in editions)]
    chosen = st.multiselect(
        "Added to",
        final,
        default=final,
        format_func=lambda kind: EDITIONS[kind].name,
        key=f"kinds-{form}",
        select_all=False,
    )
    return tuple(chosen)
