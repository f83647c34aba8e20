"""To whom, by whom and how it is given."""

from datetime import date

import pytest

from reports.giving.rules import (
    Channel,
    Giver,
    GivingDraft,
    OfferDraft,
    Recipient,
    Wish,
    check_giving,
    check_offer,
    check_wanted,
)
from workbench.errors import Invalid, NotYet

TODAY, OFFERED = date(2026, 6, 10), date(2026, 6, 1)


def offer(**changes) -> OfferDraft:
    return OfferDraft(**({"recipient": Recipient.PARENT, "offered_on": OFFERED, "wish": Wish.LATER} | changes))


@pytest.mark.parametrize(
    ("changes", "before", "field"),
    [
        ({"offered_on": None}, (), "offered_on"),
        ({"offered_on": date(2026, 6, 11)}, (), "offered_on"),
        ({}, (date(2026, 5, 1),), "offered_on"),
        ({"wish": Wish.WANTED}, (), "chosen_on"),
        ({"wish": Wish.WANTED, "chosen_on": date(2026, 5, 1)}, (), "chosen_on"),
    ],
)
def test_an_offer_that_contradicts_itself_is_refused(changes, before, field):
    with pytest.raises(Invalid) as refused:
        check_offer(offer(**changes), before, TODAY)
    assert refused.value.field == field


def test_it_is_given_at_a_time_that_they_chose():
    check_offer(offer(wish=Wish.WANTED, chosen_on=date(2026, 7, 1)), (OFFERED,), TODAY)
    check_wanted(Wish.WANTED)
    for wish in (Wish.WAITING, Wish.LATER, Wish.DECLINED):
        with pytest.raises(NotYet):
            check_wanted(wish)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"given_on": None}, "given_on"),
        ({"given_on": date(2026, 5, 31)}, "given_on"),
        ({"given_on": date(2026, 6, 11)}, "given_on"),
        ({"channel": Channel.POST}, "note"),
        ({"giver": Giver.MANAGER}, "note"),
    ],
)
def test_the_first_time_is_in_person_with_a_victim_liaison_officer(changes, field):
    draft = GivingDraft(**({"given_on": TODAY} | changes))
    with pytest.raises(Invalid) as refused:
        check_giving(draft, OFFERED, TODAY, is_first=True)
    assert refused.value.field == field


def test_another_way_is_theirs_to_ask_for_and_later_times_are_as_they_wish():
    check_giving(GivingDraft(TODAY), OFFERED, TODAY, is_first=True)
    check_giving(GivingDraft(TODAY, channel=Channel.POST, note="They asked for it"), OFFERED, TODAY, is_first=True)
    check_giving(GivingDraft(TODAY, channel=Channel.POST), OFFERED, TODAY, is_first=False)
