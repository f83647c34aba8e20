"""What may tell who somebody is: shown in its place, and cleared by a second person with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from reports.disclosure.drafting import Draft, Passage, Place
from reports.disclosure.rules import ClearDraft
from reports.redaction.skeleton import bare
from workbench.ui.forms import field_error
from workbench.ui.words import count, sentence

PAGE = 5  # groups
GOES = {True: "Take it out", False: "Leave it in: it tells nobody who they are"}
ANSWERS = list(GOES)
LINE = Markup('<p class="wb-place"><strong>{}</strong> …{}<mark>{}</mark>{}…</p>')


@dataclass(frozen=True)
class Group:
    """Places where the same words stand, for the same person."""

    id: str
    places: tuple[tuple[Passage, Place], ...]

    @property
    def title(self) -> str:
        """“Rose”, and how it was found."""
        place = self.places[0][1]
        return (
            f"“{place.written}”: {place.found.how.value}; perhaps {place.found.whose.value}’s {place.found.sort.value}"
        )


def groups_of(draft: Draft) -> tuple[Group, ...]:
    """What is left, the same words together, in the order of the text."""
    groups: dict[str, list[tuple[Passage, Place]]] = {}
    for passage, place in draft.left:
        groups.setdefault(f"{bare(place.written)}-{place.found.whose}-{place.found.sort}", []).append((passage, place))
    return tuple(Group(places[0][1].key[:16], tuple(places)) for places in groups.values())


def page_of(case_id: str, groups: Sequence[Group]) -> Sequence[Group]:
    """A few of them at a time."""
    pages = max(1, -(-len(groups) // PAGE))
    page = st.pagination(pages, key=f"clearing-page-{case_id}") if pages > 1 else 1
    return groups[(page - 1) * PAGE : page * PAGE]


def show_group(group: Group) -> None:
    """The words, in each of their places."""
    st.subheader(group.title)
    lines = [
        LINE.format(passage.where, place.before, place.written, place.after) for passage, place in group.places[:PAGE]
    ]
    more = len(group.places) - PAGE
    lines += [Markup("<p>{}</p>").format(f"and {count(more, 'more place', 'more places')}")] if more > 0 else []
    st.html(Markup("").join(lines))


def ask_clearing(form: str, key: str, group: Group) -> ClearDraft:
    """What becomes of it, and why."""
    goes = st.radio("What becomes of it", ANSWERS, index=None, format_func=GOES.__getitem__, key=f"{key}-goes")
    field_error(form, "goes")
    keys = [place.key for _, place in group.places]
    if len(keys) > 1:
        names = {place.key: f"{passage.where}: …{place.before[-20:]}{place.written}" for passage, place in group.places}
        keys = st.multiselect(
            "In which places", keys, default=keys, format_func=names.__getitem__, key=f"{key}-keys", select_all=False
        )
        field_error(form, "keys")
    reason = st.text_input("Why", key=f"{key}-reason", max_chars=300, help="Such as: the verb, not the name.")
    field_error(form, "reason")
    return ClearDraft(tuple(keys), goes, reason or "")


def show_cleared(draft: Draft) -> None:
    """What a second person has said of places in the text as it stands."""
    if not draft.looked_at:
        return
    with st.expander(f"Cleared already: {count(len(draft.looked_at), 'place', 'places')}"):
        for passage, place in draft.looked_at:
            assert place.cleared is not None
            said = "taken out" if place.cleared.goes else "left in"
            st.text(f"{passage.where}: “{place.written}”, {said}. {sentence(place.cleared.reason)}")
