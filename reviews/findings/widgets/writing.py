"""Writing a finding: its kind, and the boxes for title, what and why, which save themselves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

import streamlit as st

from reviews.findings.begun import UnsentView
from reviews.findings.queries import FindingView
from reviews.findings.rules import FindingKind
from reviews.findings.unsent import Choices, Part, explained
from reviews.wording.widgets import below
from taxonomy.vocabulary.rules import Factor
from workbench.ui.autosave import autosaving_text
from workbench.ui.forms import field_error, form_key, seen_version
from workbench.ui.saving import say_below, say_what_was_refused
from workbench.ui.words import sentence


@dataclass(frozen=True)
class Box:
    """A box to write in: what it is called on a concern and on good practice, what goes in it, and its height."""

    label: str
    good: str
    hint: str
    height: int = 120


BOXES = {
    Part.TITLE: Box("Short title", "Short title", "A few words by which everybody can speak of it.", 48),
    Part.KNOWN: Box(
        "What was known at the time, and to whom",
        "What was known at the time, and to whom",
        "To those who did the work, by then. Who knew of each entry is in the chronology, and is shown beside it.",
    ),
    Part.WHAT: Box(
        "What was done, or not done", "What helped", "What the record shows, in the order it happened.", 160
    ),
    Part.WHY: Box(
        "Why it came about",
        "Why it could be done",
        "What made sense to the people involved at the time, with what they knew, and the conditions they worked in.",
        160,
    ),
    Part.SYSTEM: Box(
        "What in the organisation or system lay behind it",
        "What in the organisation or system made it possible",
        "What would meet the next person in the same place: instructions, staffing, partners, information systems.",
    ),
    Part.NONE_FOUND: Box(
        "Why no factor of the system was found",
        "",
        "Only where you looked and found none: say where you looked, and what you found there.",
        90,
    ),
}
STEPS = (Part.KNOWN, Part.WHAT, Part.WHY, Part.SYSTEM)
STOPS = (
    "So far this concern names no factor of the system around people that bore on it or contributed. Add one above, or "
    "say here why none was found. Until then the review cannot move on."
)
Save = Callable[[Part, str, int], int]


@dataclass(frozen=True)
class Act:
    """One change to what is chosen, and what to say when it is kept. `choices` may raise `Invalid`."""

    done: str
    choices: Callable[[], Choices]


class End(Enum):
    """How the writing of a finding ends: the button, and what to say when it is done."""

    ADD = ("Add finding", "Finding added")
    SAVE = ("Save changes", "Finding saved")
    LEAVE = ("Leave it for now", "What you wrote is kept")
    DISCARD = ("Throw away what I wrote", "Thrown away")
    REMOVE = ("Take this finding out of the review", "Finding taken out")

    @property
    def button(self) -> str:
        """What the button says."""
        return self.value[0]

    @property
    def done(self) -> str:
        """What is said when it is done."""
        return self.value[1]


def introduce(form: str, finding: FindingView | None, kept: UnsentView) -> int:
    """What is being written, that it is kept, and why it was refused. Gives the version that was seen."""
    seen = version_seen(form, finding, kept)
    st.header(f"Change finding {finding.number}" if finding else "Add a finding")
    end = End.SAVE if finding else End.ADD
    st.caption(f"What you type and choose here is kept. It becomes part of the review when you press “{end.button}”.")
    if finding and kept.is_begun and kept.seen_version != finding.version:
        st.warning("This finding was saved after you began to change it. Compare it with your text before you save.")
    say_what_was_refused(form)
    return seen


def version_seen(form: str, finding: FindingView | None, kept: UnsentView) -> int:
    """The version of the finding that the change began from; once both texts were shown, the one that stands now."""
    if finding is None:
        return 0
    is_open = st.session_state.get(f"{form}-is-open", False)
    st.session_state[f"{form}-is-open"] = True
    return seen_version(form, finding.version if is_open else kept.seen_version)


def choices_form(form: str) -> str:
    """The name under which what is wrong with a choice is kept, apart from what is wrong with the whole finding."""
    return f"{form}-choices"


def act_key(form: str) -> str:
    """The key of widgets that act by being changed: new after each act, so that a refused one is not made again."""
    return f"{form_key(choices_form(form))}-{st.session_state.get(_acts(form), 0)}"


def acted(form: str) -> str:
    """Count an act that is now to be kept, and give the name under which a refusal is shown."""
    st.session_state[_acts(form)] = st.session_state.get(_acts(form), 0) + 1
    return choices_form(form)


def _acts(form: str) -> str:
    return f"{form}-acts"


def begin(form: str, kept: UnsentView, save: Save) -> Act | None:
    """Concern or good practice, and the title."""
    act = ask_kind(form, kept.unsent.choices)
    write(form, kept, save, (Part.TITLE,))
    return act


def ask_kind(form: str, choices: Choices) -> Act | None:
    """Concern or good practice. Above it stands what keeps any choice from being kept."""
    field_error(choices_form(form), "")
    kinds = list(FindingKind)
    kind = st.radio(
        "Is this a concern or good practice?",
        kinds,
        index=kinds.index(choices.kind),
        format_func=sentence,
        horizontal=True,
        key=f"{act_key(form)}-kind-{choices.kind.name}",  # another tab's choice is not taken for one made here
    )
    if kind is choices.kind:
        return None
    return Act(f"Kept as {'a concern' if kind is FindingKind.CONCERN else kind}", lambda: replace(choices, kind=kind))


def write(form: str, kept: UnsentView, save: Save, parts: Sequence[Part]) -> None:
    """The boxes for these parts."""
    for part in parts:
        box = BOXES[part]
        autosaving_text(
            box.good if kept.unsent.choices.kind is FindingKind.GOOD_PRACTICE else box.label,
            key=f"{form_key(form)}-{part}",
            value=getattr(kept.unsent, part.value),
            save=partial(save, part),
            version=kept.versions[part],
            help=box.hint,
            height=box.height,
            below=below(f"{form}-{part}"),
        )
        field_error(form, part.value)


def write_none_found(form: str, kept: UnsentView, save: Save, factors: Sequence[Factor]) -> None:
    """What is still missing of the chain as it is written; and, where a concern names no factor of the system, why."""
    unsent = kept.unsent
    if unsent.choices.kind is not FindingKind.CONCERN or not unsent.choices.tags:
        return
    if not explained(unsent, factors).reaches:
        st.info(STOPS, icon=":material/info:")
        write(form, kept, save, (Part.NONE_FOUND,))


def ask_end(form: str, finding: FindingView | None, kept: UnsentView) -> End | None:
    """Why it was refused, and the buttons that end the writing. What cannot be taken back stands further away."""
    say_below(form)
    pressed = [end for end in ((End.SAVE, End.LEAVE) if finding else (End.ADD,)) if _button(end)]
    if finding or kept.is_begun:
        with st.expander("Throw away, or take out" if finding else "Throw away"):
            if kept.is_begun and _button(End.DISCARD):
                pressed.append(End.DISCARD)
            if finding and _button(End.REMOVE):
                pressed.append(End.REMOVE)
    return pressed[0] if pressed else None


def _button(end: End) -> bool:
    return st.button(
        end.button, key=f"finding-{end.name}", type="primary" if end in (End.ADD, End.SAVE) else "secondary"
    )
