"""Each rule raises its warning, lets a settled record alone, and says where it cannot tell."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from reviews.chronology.gaps.community import End, Stretch
from reviews.chronology.gaps.expecting import expectations, standings
from reviews.chronology.gaps.reckoning import ASKED_OF
from reviews.chronology.gaps.reference import frequency_sets
from reviews.chronology.gaps.rules import gaps_in
from reviews.chronology.gaps.visits import visits_due
from reviews.chronology.gaps.windows import Happening
from reviews.chronology.periods.courses import responsibility
from reviews.chronology.warnings.raising import Evidence, Standing, evaluate
from reviews.chronology.warnings.reaching import Knew
from reviews.chronology.warnings.reference import rule_sets
from tests.reviews.chronology.gaps.made import contact, happening

START, END = date(2025, 1, 1), date(2025, 12, 31)
RULES = rule_sets()[-1]


@dataclass
class Case:
    """What one rule is shown, and whether it raises a warning, none, or cannot tell."""

    rule: str
    entries: list[Happening]
    raises: bool = False
    unsettled: bool = False
    knew: list[Knew] = field(default_factory=list)
    id: str = ""


def e(id: str, kind: str, when: str, agency: str = "Probation", **details: Any) -> Happening:
    return happening(id, kind, when, agency, **details)


HIGH = e("level", "risk_level", "1/1/2025", group="overall", level="high")
ARREST = e("a", "arrest", "3/5/2025", "Police")
MISSED = e("m", "contact", "3/5/2025", kept="missed")
UNTRIED = e("v", "home_visit", "3/5/2025", done=False)
DRAFT = e("o", "assessment", "3/5/2025", completed=False)
MOVE = e("t", "transfer", "3/5/2025", to="North")
UNVERIFIED = e("h", "address", "3/5/2025", address="mother's flat")
HELD_BACK = e("r", "recall", "3/5/2025", threshold_met=True, decided="no recall")
PRINT = e("i", "intelligence", "3/5/2025", "Prison", acted_on=False)
EMPTY_POST = e("n", "responsible", "3/5/2025", nobody=True)
PRISON_KNEW = Knew("i", "Prison", date(2025, 5, 3))
LATE_POLICE = Knew("i", "Police", date(2025, 8, 1))
IN = e("y", "custody", "3/5/2025", "Police", movement="in")
TOLD_AFTER = e("i", "intelligence", "3/5/2025", "Prison", acted_on=False, received_on="2026-01-20")
FROM_PRISON = e("i", "intelligence", "2021", "Prison", acted_on=False)
LEVEL_IN_JUNE = e("l", "risk_level", "9/6/2025", group="public", level="high")


def yes(rule: str, *entries: Happening, **more: Any) -> Case:
    return Case(rule, list(entries), raises=True, id=f"{rule}: raised", **more)


def no(rule: str, *entries: Happening, **more: Any) -> Case:
    return Case(rule, list(entries), id=f"{rule}: settled", **more)


def open_(rule: str, *entries: Happening, **more: Any) -> Case:
    return Case(rule, list(entries), unsettled=True, id=f"{rule}: not established", **more)


CASES = [
    yes("risk_not_reviewed", ARREST),
    no("risk_not_reviewed", ARREST, e("l", "risk_level", "9/5/2025", group="public", level="high")),
    no("risk_not_reviewed", ARREST, e("o", "assessment", "13/5/2025", completed=True)),
    yes("risk_not_reviewed", ARREST, e("o", "assessment", "14/5/2025", completed=True)),
    open_("risk_not_reviewed", ARREST, e("o", "assessment", "8/5/2025")),
    open_("risk_not_reviewed", ARREST, e("l", "risk_level", "May 2025", group="public", level="high")),
    open_("risk_not_reviewed", e("a", "arrest", "", "Police")),
    no("risk_not_reviewed", e("a", "arrest", "3/5/2019", "Police")),
    no("risk_not_reviewed", e("a", "arrest", "29/12/2025", "Police")),
    open_("risk_not_reviewed", e("a", "arrest", "December 2024 to January 2025", "Police")),
    yes("risk_not_reviewed", ARREST, e("l", "risk_level", "9/5/2025", "Police", group="public", level="high")),
    yes("risk_not_reviewed", ARREST, e("o", "assessment", "9/5/2025", "Health", completed=True)),
    yes("risk_not_reviewed", ARREST, e("l", "risk_level", "9/5/2025", group="public", level="not assessed")),
    yes("risk_not_reviewed", ARREST, IN, e("z", "custody", "3/5/2025", "Police", movement="out")),
    no("risk_not_reviewed", ARREST, IN, e("z", "custody", "4/5/2025", "Police", movement="out")),
    no("risk_not_reviewed", TOLD_AFTER),
    no("risk_not_reviewed", PRINT, knew=[Knew("i", "Probation", date(2026, 1, 20))]),
    no("risk_not_reviewed", PRINT, LEVEL_IN_JUNE, knew=[Knew("i", "Probation", date(2025, 6, 1))]),
    yes("risk_not_reviewed", PRINT, LEVEL_IN_JUNE, knew=[Knew("i", "Probation", date(2025, 6, 10))]),
    yes("risk_not_reviewed", PRINT, LEVEL_IN_JUNE, knew=[Knew("i", "Probation", date(2025, 4, 3))]),
    yes("risk_not_reviewed", PRINT, knew=[PRISON_KNEW]),
    open_("risk_not_reviewed", PRINT, knew=[Knew("i", "Probation (Eastmarch)", None)]),
    yes("risk_not_reviewed", FROM_PRISON, knew=[Knew("i", "Probation", date(2025, 6, 1))]),
    yes("missed_contact", MISSED),
    yes("missed_contact", MISSED, e("c", "contact", "5/5/2025", "Drug service", kept="kept")),
    yes("missed_contact", MISSED, e("c", "home_visit", "5/5/2025", "Police", done=True)),
    no("missed_contact", MISSED, e("c", "contact", "5/5/2025", kept="kept")),
    no("missed_contact", MISSED, e("b", "breach", "5/5/2025")),
    no("missed_contact", e("m", "contact", "3/5/2025", "Drug service", kept="missed")),
    no("missed_contact", e("m", "contact", "3/5/2025", kept="acceptable absence")),
    open_("missed_contact", e("m", "contact", "3/5/2025", kept="not known")),
    open_("missed_contact", MISSED, e("c", "contact", "5/5/2025", kept="not known")),
    yes("assessment_not_completed", DRAFT),
    no("assessment_not_completed", DRAFT, e("p", "assessment", "20/5/2025", completed=True)),
    yes("assessment_not_completed", DRAFT, e("p", "assessment", "20/5/2025", "Health", completed=True)),
    no("assessment_not_completed", e("o", "assessment", "3/5/2025", "Health", completed=False)),
    open_("assessment_not_completed", e("o", "assessment", "3/5/2025")),
    yes("visit_not_repeated", UNTRIED),
    no("visit_not_repeated", UNTRIED, e("w", "home_visit", "10/5/2025", done=True)),
    yes("visit_not_repeated", UNTRIED, e("w", "home_visit", "10/5/2025", "Police", done=True)),
    no("visit_not_repeated", e("v", "home_visit", "3/5/2025", "Police", done=False)),
    open_("visit_not_repeated", e("v", "home_visit", "3/5/2025")),
    yes("address_not_verified", UNVERIFIED),
    no("address_not_verified", e("h", "address", "3/5/2025", address="flat", verified_on="2025-05-09")),
    no("address_not_verified", e("h", "address", "3/5/2025", address="flat", result="not suitable")),
    no("address_not_verified", UNVERIFIED, e("w", "home_visit", "10/5/2025", done=True)),
    open_("address_not_verified", e("h", "address", "3/5/2025")),
    open_("address_not_verified", e("h", "address", "3/5/2025", address="flat", result="not known")),
    yes("recall_not_acted_on", HELD_BACK),
    no("recall_not_acted_on", HELD_BACK, e("s", "recall", "4/5/2025", decided="recall")),
    no("recall_not_acted_on", e("r", "recall", "3/5/2025", threshold_met=False)),
    open_("recall_not_acted_on", e("r", "recall", "3/5/2025", decided="no recall")),
    yes("information_not_used", PRINT),
    yes("information_not_used", e("i", "intelligence", "2019", "Prison", acted_on=False)),
    no("information_not_used", e("i", "intelligence", "3/5/2025", "Prison", acted_on=True)),
    no("information_not_used", TOLD_AFTER),
    open_("information_not_used", e("i", "intelligence", "3/5/2025", "Prison")),
    yes("information_not_shared", PRINT, knew=[PRISON_KNEW]),
    yes("information_not_shared", PRINT, knew=[PRISON_KNEW, Knew("i", "Probation", date(2025, 6, 1))]),
    no("information_not_shared", PRINT, knew=[PRISON_KNEW, Knew("i", "Probation", date(2025, 5, 9))]),
    no("information_not_shared", PRINT, knew=[Knew("i", "Police", date(2026, 2, 1))]),
    no("information_not_shared", PRINT, knew=[LATE_POLICE, Knew("i", "Probation", date(2025, 8, 20))]),
    yes("information_not_shared", PRINT, knew=[LATE_POLICE, Knew("i", "Probation", date(2025, 9, 20))]),
    open_("information_not_shared", PRINT, knew=[Knew("i", "Police", None)]),
    open_("information_not_shared", PRINT),
    open_("information_not_shared", PRINT, knew=[PRISON_KNEW, Knew("i", "Probation", None)]),
    yes("nobody_responsible", EMPTY_POST, e("q", "responsible", "20/5/2025", who="second practitioner")),
    no("nobody_responsible", e("q", "responsible", "20/5/2025", who="second practitioner")),
    no("nobody_responsible", e("n", "responsible", "", nobody=True)),
    open_(
        "nobody_responsible",
        e("n", "responsible", "May 2025", nobody=True),
        e("q", "responsible", "May 2025", who="second practitioner"),
    ),
    yes("transfer_not_accepted", MOVE),
    no("transfer_not_accepted", e("t", "transfer", "3/5/2025", to="North", accepted_on="2025-05-20")),
    no("transfer_not_accepted", e("t", "transfer", "3/5/2025", to="North", result="refused")),
    open_("transfer_not_accepted", e("t", "transfer", "3/5/2025")),
    open_("transfer_not_accepted", e("t", "transfer", "3/5/2025", to="North", result="not known")),
    yes("transfer_without_address_check", MOVE),
    no("transfer_without_address_check", e("t", "transfer", "3/5/2025", to="North", address_checked=True)),
    no("transfer_without_address_check", MOVE, e("h", "address", "9/5/2025", address="flat", result="verified")),
    open_("transfer_without_address_check", MOVE, e("h", "address", "9/5/2025", address="flat")),
    yes("home_visit_missing", HIGH),
    no("home_visit_missing", HIGH, e("v", "home_visit", "16/1/2025", done=True)),
    open_("home_visit_missing", HIGH, e("v", "home_visit", "16/1/2025")),
    open_("home_visit_missing", HIGH, e("v", "home_visit", "")),
    no("home_visit_missing", e("level", "risk_level", "1/1/2025", group="overall", level="not assessed")),
    yes("home_visit_late", HIGH, e("v", "home_visit", "17/1/2025", done=True)),
    no("home_visit_late", HIGH, e("v", "home_visit", "16/1/2025", done=True)),
    open_("home_visit_late", HIGH, e("v", "home_visit", "January 2025", done=True)),
]


def evidence(case: Case) -> Evidence:
    stretch = Stretch(End(START, words="supervision began"), End(END, words="the offence"))
    levels = standings(case.entries, START, END)
    visits = [one for one in case.entries if one.kind == "home_visit"]
    return Evidence(
        start=START,
        end=stretch.end,
        happenings=case.entries,
        gaps={},
        visits=visits_due(stretch, levels, visits, frequency_sets()[-1].first_visit),
        responsible=responsibility(case.entries, START, END),
        knew={"i": case.knew} if case.knew else {},
    )


def standing(case: Case) -> Standing:
    return next(one for one in evaluate(RULES, evidence(case)) if one.rule.code == case.rule)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_rule_raises_settles_or_says_that_it_cannot_tell(case: Case) -> None:
    found = standing(case)
    assert (bool(found.raised), bool(found.unsettled)) == (case.raises, case.unsettled)


def test_every_rule_is_tried_each_way() -> None:
    gaps = {"contact_gap", "assessment_overdue"}  # tried below
    for rule in RULES.rules:
        ways = {(case.raises, case.unsettled) for case in CASES if case.rule == rule.code}
        if rule.code not in gaps:
            assert {(True, False), (False, False)} <= ways, rule.code
            assert (False, True) in ways, rule.code


@pytest.mark.parametrize(("what", "rule"), [("contact", "contact_gap"), ("assessment", "assessment_overdue")])
@pytest.mark.parametrize(
    ("level", "contacts", "raised", "unsettled"),
    [
        ("high", [], 1, 0),
        ("high", [contact("x", "between 1/1/2025 and 31/12/2025")], 0, 1),
        ("not assessed", [], 0, 0),
    ],
)
def test_a_gap_raises_when_it_is_sure(what, rule, level, contacts, raised, unsettled) -> None:
    levels = standings([e("level", "risk_level", "1/1/2025", group="overall", level=level)], START, END)
    stretch = Stretch(End(START, words="supervision began"), End(END, words="the offence"))
    gaps = gaps_in(stretch, contacts, expectations(what, levels, frequency_sets(), START, END))
    (found,) = [one for one in evaluate(RULES, Evidence(START, stretch.end, [], {what: gaps})) if one.rule.code == rule]
    assert (len(found.raised), min(found.unsettled, 1)) == (raised, unsettled)


def test_a_warning_says_what_the_record_shows_and_by_when() -> None:
    (warning,) = standing(yes("risk_not_reviewed", ARREST)).raised
    assert warning.says == "No level of risk and no completed assessment by probation is recorded by 13 May 2025."
    assert warning.entry_ids == ("a",)


def test_what_came_to_probation_later_is_counted_from_then_and_that_is_said() -> None:
    (warning,) = standing(yes("risk_not_reviewed", PRINT, knew=[Knew("i", "Probation", date(2025, 6, 1))])).raised
    assert warning.says.endswith("by 11 June 2025. Counted from 1 June 2025, when it is recorded as received or known.")
    (warning,) = standing(yes("information_not_shared", PRINT, knew=[LATE_POLICE, PRISON_KNEW])).raised
    assert warning.says == "Prison knew of it. That probation knew of it by 31 May 2025 is not established."


def test_of_a_visit_it_is_said_whose_and_between_which_days_none_is_recorded() -> None:
    (warning,) = standing(yes("home_visit_missing", HIGH)).raised
    assert warning.says == (
        "A home visit was required by 16 January 2025 (risk level high). None by probation is recorded as done from "
        "1 January 2025 to 31 December 2025."
    )


def test_a_warning_is_known_again_whatever_else_is_added() -> None:
    (before,) = standing(yes("risk_not_reviewed", ARREST)).raised
    (after,) = standing(yes("risk_not_reviewed", UNVERIFIED, ARREST)).raised
    assert (before.id, before.digest) == (after.id, after.digest)


def test_a_changed_entry_gives_the_same_warning_with_another_digest() -> None:
    (before,) = standing(yes("risk_not_reviewed", ARREST)).raised
    (after,) = standing(yes("risk_not_reviewed", e("a", "arrest", "4/5/2025", "Police"))).raised
    assert before.id == after.id
    assert before.digest != after.digest


def test_no_rule_speaks_of_blame() -> None:
    for rule in RULES.rules:
        words = f"{rule.name} {rule.says} {rule.why}".lower()
        assert not any(word in words for word in ("fail", "fault", "error", "person", "should have")), rule.code


def test_the_rules_ask_nothing_of_a_contact_that_is_not_read() -> None:
    asked = [(kind, name) for rule in RULES.rules for kind in rule.kinds for name in rule.where]
    asked += [(match.kind, name) for rule in RULES.rules for match in rule.unless for name in match.where]
    assert {name for kind, name in asked if kind == "contact"} == {dict(ASKED_OF)["contact"]}


def test_entries_that_are_alike_raise_a_warning_each() -> None:
    alike = replace(ARREST, orders=f"{ARREST.order}\n0 00000 ----- b")
    found = standing(yes("risk_not_reviewed", alike))
    assert {one.entry_ids for one in found.raised} == {("a",), ("b",)}
    assert standing(open_("risk_not_reviewed", replace(alike, window=None))).unsettled == 2


def test_every_rule_names_its_source_and_says_whether_it_is_published() -> None:
    assert RULES.note == "Not the official text"
    assert all(rule.source and rule.why for rule in RULES.rules)
    assert {rule.is_published for rule in RULES.rules} == {True, False}
