"""The frame round every screen: who is here, which review is open, where it stands, what is done and what is next.

`app.py` says which pages there are and how far a review has come (`use`), so that the frame need not know the features
that stand on it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st
from markupsafe import Markup
from sqlmodel import Session

from reviews.cases.commands import note_opened
from reviews.cases.queries import CaseView, the_case
from reviews.permissions import Permission
from reviews.progress import Progress
from reviews.stages import APPROVED, IN_WORDS, Stage
from workbench import clock
from workbench.access import Actor, Role
from workbench.audit.queries import last_number
from workbench.audit.rules import SAME_CONSULTATION
from workbench.db import reading, transaction
from workbench.errors import Refused
from workbench.ui import theme, who
from workbench.ui.choices import hear_what_is_meant
from workbench.ui.saving import say_what_was_done
from workbench.ui.shown import Change, change_every_text
from workbench.ui.words import day

MARKING = "OFFICIAL-SENSITIVE"
_OPEN = "open-case"
_STEPS = "frame-steps"
_PROGRESS = "frame-progress-kept"
_SITE = "frame-site"
_HIDES_NAMES = "frame-without-names"
_TEXTS = "frame-texts-without-names"

HIDING = "Shows people by role and number on every page of this review. The record stays as it is."
HIDDEN = (
    "Names are hidden: people stand by role and number, and nothing can be changed. A name that is in a text and not "
    "under “People” still shows, and so do reports that you take out. Read the screen before you show it to anybody."
)

# file, title, url_path, section of the menu (none: reached through a review), for which roles
Place = tuple[str, str, str, str | None, tuple[Role, ...]]

ProgressOf = Callable[[Session, Actor, CaseView], Progress | None]
WithoutNames = Callable[[Session, Actor, str], Change]


def use(pages: Mapping[str, Any], progress_of: ProgressOf, without_names: WithoutNames) -> None:
    """Say, once a run, which pages there are (by `url_path`), how far a review has come, and how names are hidden."""
    st.session_state["frame-pages"] = dict(pages)
    st.session_state["frame-progress"] = progress_of
    st.session_state["frame-hiding"] = without_names


def actor() -> Actor:
    """Whoever is signed in. Stops the page when nobody is."""
    return who.signed_in_actor()


def site_for(person: Actor, site: Sequence[Place], no_role: Place) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """The pages that this person's roles open, by `url_path`, and which of them stand in each section of the menu.

    Somebody whose roles open none of them gets the page `no_role`.
    They are made again only when the roles change: Streamlit looks for each page's file when it is made.
    """
    open_to = tuple(place for place in site if any(person.has(role) for role in place[4])) or (no_role,)
    kept: tuple[tuple[Place, ...], dict[str, Any]] | None = st.session_state.get(_SITE)
    if kept is None or kept[0] != open_to:
        made = {url_path: st.Page(file, title=title, url_path=url_path) for file, title, url_path, _, _ in open_to}
        first = next(iter(made.values()))
        made[""] = st.Page(lambda: st.switch_page(first), title=first.title, default=True)  # the bare address leads on
        kept = (open_to, made)
        st.session_state[_SITE] = kept
    menu: dict[str, list[Any]] = {}
    for _, _, url_path, section, _ in open_to:
        if section:
            menu.setdefault(section, []).append(kept[1][url_path])
    return kept[1], menu


def draw_menu(person: Actor, sections: Mapping[str, Sequence[Any]]) -> None:
    """The menu of what this person is here to do, and the way out."""
    with st.sidebar:
        for section, pages in sections.items():
            st.markdown(f"**{section}**")
            for page in pages:
                st.page_link(page)
        st.session_state[_STEPS] = st.container()  # for the open review, above who is signed in
        st.caption(f"Signed in as {person.name}")
        st.markdown("[Sign out](/sign-out)")


def open_case(permission: Permission) -> tuple[Actor, CaseView]:
    """The person and the review this page is about, with the frame drawn round it.

    The review's id comes from the address and proves nothing: whoever may not do `permission` to it is told so and the
    page stops. Opening it is recorded as a consultation.
    """
    person = actor()
    case_id = st.query_params.get("case") or st.session_state.get(_OPEN, "")
    try:
        with reading() as db:
            case = the_case(db, person, permission, case_id)
            progress: Progress | None = _progress(db, person, case)
    except Refused as refusal:
        st.title("This page cannot be opened")
        st.error(refusal.sentence, icon=":material/error:")
        link("reviews", "", "Go to my reviews")
        st.stop()
    is_otherwise = hear_what_is_meant()
    st.session_state.setdefault(_HIDES_NAMES, st.query_params.get("names") == "hidden")  # also after a reload
    if progress is not None and st.session_state[_HIDES_NAMES]:
        person = _hide_names(person, case)
    elif is_otherwise:
        change_every_text(str)  # once: the lists still show what was chosen without its names
    st.session_state[_OPEN] = case.id
    if st.query_params.get("case") != case.id:
        st.query_params["case"] = case.id
    if progress is not None and st.session_state[_HIDES_NAMES]:
        st.query_params["names"] = "hidden"
    elif "names" in st.query_params:
        del st.query_params["names"]
    _note_opened(person, case)
    _draw_line(case, says_late=progress is not None)
    if progress is not None:
        _draw_steps(case, progress)
    return person, case


def open_id() -> str:
    """The id of the review that stands open in this tab."""
    return str(st.session_state[_OPEN])


def title(words: str) -> None:
    """The heading of the page, with what the last saving did."""
    st.title(words)
    say_what_was_done()


def plain(words: str) -> None:
    """The heading of a page that is about no one review."""
    theme.put_on()
    st.html(Markup('<div class="wb-line"><span>{}</span></div>').format(MARKING))
    title(words)


def page_of(url_path: str) -> Any:
    """The page with this `url_path`."""
    return st.session_state["frame-pages"][url_path]


def link(url_path: str, case_id: str, label: str, *, icon: str | None = None, **more: str) -> None:
    """A link to another page, about the same review when `case_id` is given; `more` are ids of what is in it."""
    page = st.session_state.get("frame-pages", {}).get(url_path)
    if page is not None:
        st.page_link(page, label=label, icon=icon, query_params={"case": case_id, **more} if case_id else None)


def draw_ways(case_id: str, ways: Sequence[tuple[str, str]]) -> None:
    """A row of links, (url_path, words), between screens that belong together and are on the site map."""
    with st.container(horizontal=True, gap="medium", key="ways"):
        for url_path, words in ways:
            link(url_path, case_id, words)


def go(url_path: str, case_id: str) -> None:
    """Go to another page."""
    st.switch_page(page_of(url_path), query_params={"case": case_id} if case_id else None)


def progress_of(person: Actor, case: CaseView) -> Progress:
    """How far the open review has come."""
    with reading() as db:
        found = _progress(db, person, case)
    return found or Progress((), "")


def _progress(db: Session, person: Actor, case: CaseView) -> Progress | None:
    """How far it has come, worked out again only when the audit record says that something happened to the review."""
    find: ProgressOf | None = st.session_state.get("frame-progress")
    if find is None:
        return None
    as_of = (case.id, person.account_id, last_number(db, case.id))
    kept: tuple[tuple[str, str, int], Progress | None] | None = st.session_state.get(_PROGRESS)
    if kept is None or kept[0] != as_of:
        kept = (as_of, find(db, person, case))
        st.session_state[_PROGRESS] = kept
    return kept[1]


def _hide_names(person: Actor, case: CaseView) -> Actor:
    """From here on nothing that is drawn names anybody on record, and nothing can be changed."""
    with reading() as db:
        as_of = (case.id, person.account_id, last_number(db, case.id))
        kept: tuple[tuple[str, str, int], Change] | None = st.session_state.get(_TEXTS)
        if kept is None or kept[0] != as_of:
            kept = (as_of, st.session_state["frame-hiding"](db, person, case.id))
            st.session_state[_TEXTS] = kept
    change_every_text(kept[1])
    return replace(person, only_reads=True)


def _note_opened(person: Actor, case: CaseView) -> None:
    """Record the consultation: the database keeps one in ten minutes, and this spares it most of the asking."""
    noted = st.session_state.setdefault("frame-opened", {})
    last = noted.get((person.account_id, case.id))
    if last is None or clock.now() - last > SAME_CONSULTATION:
        with transaction() as db:
            note_opened(db, person, case.id)
        noted[person.account_id, case.id] = clock.now()


def _draw_line(case: CaseView, *, says_late: bool) -> None:
    """The one header line: reference, stage, due date, marking. Staff who read their report are not told it is late."""
    theme.put_on()
    is_late = (
        says_late
        and case.due_on is not None
        and case.due_on < clock.today()
        and case.stage not in APPROVED | {Stage.WITHDRAWN}
    )
    due = Markup('<span class="{}">Due {}{}</span>').format(
        "wb-late" if is_late else "", day(case.due_on, "date not set"), " (overdue)" if is_late else ""
    )
    st.html(
        Markup('<div class="wb-line"><strong>{}</strong><span>{}</span>{}<span class="wb-mark">{}</span></div>').format(
            case.reference, IN_WORDS[case.stage], due, MARKING
        )
    )


def _draw_steps(case: CaseView, progress: Progress) -> None:
    """What is done and what is next, beside every page of a review."""
    with st.session_state[_STEPS]:
        st.markdown(f"**Review {case.reference}**")
        link("review", case.id, "Review home", icon=":material/home:")
        for task in progress.tasks:
            icon = ":material/check_circle:" if task.is_done else ":material/radio_button_unchecked:"
            link(task.url_path, case.id, task.label, icon=icon)
        link("submit", case.id, "Check and submit", icon=":material/arrow_forward:")
        st.toggle("Hide names", key=_HIDES_NAMES, persist_state="session", help=HIDING)
    if st.session_state.get(_HIDES_NAMES):
        st.info(HIDDEN, icon=":material/visibility_off:")
    st.caption(f"Next: {progress.next_step}")
