"""Files, offers and givings, on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from reports.documents.keeping import FileView
from reports.documents.widgets import NAMES
from reports.giving.commands import FILE_KIND
from reports.giving.queries import OfferView
from reports.giving.rules import Channel, Giver, GivingDraft, OfferDraft, Recipient, Wish
from reviews.editions.kinds import EDITIONS, EditionKind, FileFormat
from workbench import clock
from workbench.ui.files import file_button
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.tables import table
from workbench.ui.words import count, day, sentence

RECIPIENTS, WISHES, GIVERS, CHANNELS = list(Recipient), list(Wish), list(Giver), list(Channel)
FORMATS = EDITIONS[EditionKind.DISCLOSURE].formats


NONE = "There is no disclosure edition to give. One is prepared, and approved by a second person."


@dataclass(frozen=True)
class Task:
    """Something to record: an offer, what somebody wants now, or that it was given to them."""

    name: str
    words: str
    offer: OfferView | None = None


@dataclass(frozen=True)
class Typed:
    """An offer as typed: its dates are read when it is kept, so that a wrong one is refused beside its box."""

    recipient: Recipient
    offered_on: TypedDate
    wish: Wish
    chosen_on: TypedDate
    chosen_time: str

    def read(self) -> OfferDraft:
        """The offer."""
        return OfferDraft(self.recipient, self.offered_on.read(), self.wish, self.chosen_on.read(), self.chosen_time)


@dataclass(frozen=True)
class TypedGiving:
    """A giving as typed."""

    given_on: TypedDate
    giver: Giver
    channel: Channel
    note: str

    def read(self) -> GivingDraft:
        """The giving."""
        return GivingDraft(self.given_on.read(), self.giver, self.channel, self.note)


def show_files(files: Sequence[FileView]) -> tuple[FileFormat, Any] | None:
    """The files there are. Returns the format that somebody wants made, and the place for its progress."""
    wanted = None
    *columns, _rest = st.columns([1] * len(FORMATS) + [1])
    place = st.container()
    for file_format, column in zip(FORMATS, columns, strict=True):
        file = next((file for file in files if file.format is file_format), None)
        with column:
            if file is not None:
                file_button(f"Get the {NAMES[file_format]}", FILE_KIND, file.id, key=f"get-{file.id}")
                st.caption(count(file.pages, "page", "pages") if file.pages else "One web page")
            elif st.button(f"Make the {NAMES[file_format]}", key=f"make-{file_format.value}"):
                wanted = (file_format, place)
    return wanted


def show_offer(offer: OfferView) -> None:
    """An offer, what they want, and each time it was given."""
    st.header(f"{sentence(offer.recipient.value)} ({offer.number})")
    time = f", {offer.chosen_time}" if offer.chosen_time else ""
    chosen = f", on {day(offer.chosen_on)}{time}" if offer.chosen_on else ""
    st.text(f"Offered on {day(offer.offered_on)}: {offer.wish.value}{chosen}.")
    rows = [
        (day(one.given_on), f"Edition {one.edition}", sentence(one.giver.value), sentence(one.channel.value), one.note)
        for one in offer.givings
    ]
    if rows:
        table(f"Given to {offer.recipient.value}", ("When", "What", "By whom", "How", "Note"), rows)


def chosen_task(case_id: str, offers: Sequence[OfferView]) -> Task:
    """What somebody wants to record."""
    tasks = [Task("offer", "A new offer")]
    for offer in offers:
        who = f"{offer.recipient.value} ({offer.number})"
        if offer.wish is Wish.WANTED:
            tasks.append(Task("give", f"That it was given to {who}", offer))
        tasks.append(Task("change", f"What {who} wants now", offer))
    st.header("Record")
    place = st.selectbox("What to record", range(len(tasks)), format_func=lambda i: tasks[i].words, key=f"to-{case_id}")
    return tasks[place or 0]


def ask_offer(form: str, key: str, before: OfferView | None = None) -> Typed:
    """An offer, and what they want."""
    recipient = st.selectbox(
        "To whom", RECIPIENTS, RECIPIENTS.index(before.recipient) if before else 0,
        format_func=lambda one: sentence(one.value), key=f"{key}-recipient",
        help="What they are to the victim. Names are kept nowhere.",
    )  # fmt: skip
    today = clock.today()
    offered_on = ask_date("Day of the offer", key=f"{key}-offered_on", value=before.offered_on if before else today)
    field_error(form, "offered_on")
    wish = st.radio(
        "What they said", WISHES, WISHES.index(before.wish) if before else 0,
        format_func=lambda one: sentence(one.value), key=f"{key}-wish",
    )  # fmt: skip
    chosen_on = ask_date("Day that they chose", key=f"{key}-chosen_on", value=before.chosen_on if before else None)
    field_error(form, "chosen_on")
    time = st.text_input(
        "Time and place that they chose", before.chosen_time if before else "", key=f"{key}-time", max_chars=40
    )
    return Typed(recipient, offered_on, wish, chosen_on, time or "")


def ask_giving(form: str, key: str) -> TypedGiving:
    """That it was given."""
    given_on = ask_date("Day on which it was given", key=f"{key}-given_on", value=clock.today())
    field_error(form, "given_on")
    giver = st.selectbox("By whom", GIVERS, format_func=lambda one: sentence(one.value), key=f"{key}-giver")
    channel = st.selectbox("How", CHANNELS, format_func=lambda one: sentence(one.value), key=f"{key}-channel")
    note = st.text_input(
        "Note (no names)", key=f"{key}-note", max_chars=500, help="Why not in person; what they asked."
    )
    field_error(form, "note")
    return TypedGiving(given_on, giver, channel, note or "")
