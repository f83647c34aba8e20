"""What a report says, word for word, and what it never says."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reviews.editions.composing import WRITERS, compose
from reviews.editions.kinds import EditionKind
from reviews.editions.naming import names_of
from reviews.editions.record import Account, Charge, Conflict, KeyEntry, Victim
from reviews.editions.rules import COVER, FrozenEntry, Style, Words, digest_of
from reviews.people.rules import Relation
from tests.reviews.editions.invented import EMPTY, NAMES, RECORD

GOLDEN = Path(__file__).parents[2] / "golden"
BOTH = pytest.mark.parametrize("kind", [EditionKind.FULL, EditionKind.STAFF])
EVERY = pytest.mark.parametrize("kind", list(WRITERS))


def as_text(paragraphs: tuple[Words, ...]) -> str:
    """The paragraphs as a person can read and compare them."""
    lines = []
    for words in paragraphs:
        match words.style:
            case Style.HEADING:
                lines += ["", f"{words.number} {words.text}", ""]
            case Style.SUBHEADING:
                lines += ["", f"== {words.text}"]
            case Style.LABEL:
                lines += [f"-- {words.text}"]
            case Style.CHRONOLOGY | Style.FIGURE | Style.CHAIN:
                lines += [
                    " | ".join([words.number or words.text, *(cell.replace("\n", " / ") for cell in words.cells)])
                ]
            case Style.ITEM:
                lines += [f"  * {words.text}"]
            case _:
                lines += [f"{words.number} {words.text}".strip()]
    return "\n".join(lines).strip() + "\n"


def all_text(paragraphs: tuple[Words, ...]) -> str:
    return "\n".join("\n".join((words.section, words.text, *words.cells)) for words in paragraphs)


def body_of(paragraphs: tuple[Words, ...]) -> tuple[Words, ...]:
    return tuple(words for words in paragraphs if words.section != COVER)


@EVERY
def test_each_edition_says_word_for_word_what_it_said(kind):
    """When the words are to change: run `python -m tests.reviews.editions.test_composing` and read the difference."""
    assert as_text(compose(RECORD, kind)) == (GOLDEN / f"report-{kind.value}.txt").read_text(encoding="utf-8")


def test_what_is_quoted_from_an_entry_ends_with_one_full_stop():
    first, *others = RECORD.findings
    for quoted, said in (("He did not come.", "“He did not come.”"), ("the third call", "“the third call”.")):
        grounds = tuple(replace(rests, words=quoted) if rests.entry_id else rests for rests in first.rests_on)
        text = all_text(
            compose(replace(RECORD, findings=(replace(first, rests_on=grounds), *others)), EditionKind.FULL)
        )
        assert f"): {said}\n" in text
        assert "”.." not in text


@BOTH
def test_a_finding_told_in_a_list_alone_has_a_paragraph_to_be_found_at(kind):
    first, *others = RECORD.findings
    listed = replace(first, what="- No fresh assessment was made\n- Nobody asked")
    paragraphs = compose(replace(RECORD, findings=(listed, *others)), kind)
    assert "(paragraph )" not in all_text(paragraphs)
    assert ", paragraph )" not in all_text(paragraphs)
    places = [words.number for words in paragraphs if words.text == "What was done, or not done:"]
    assert f"(concern, paragraph {places[0]})" in all_text(paragraphs)


def test_a_conversation_without_a_day_is_quoted_without_one():
    interviews = tuple(replace(one, held_on=None) for one in RECORD.interviews)
    assert "spoken to on not known" not in all_text(compose(replace(RECORD, interviews=interviews), EditionKind.FULL))


@BOTH
def test_accounts_that_conflict_stand_side_by_side_with_nothing_chosen_and_nobody_named(kind):
    told = (Account("Police", "2 June 2025", "Leah called."), Account("Housing", "3 June 2025", "Mr Doyle called."))
    conflict = Conflict(
        "g1", "The call of Kieran Doyle", "Marcus has no log of it.\nNeither is right for certain.", told
    )
    text = all_text(body_of(compose(replace(RECORD, conflicts=(conflict,)), kind)))
    assert "Where accounts differ" in text
    assert "it could not be established which account is right" in text
    assert re.search(r"Police, 2 June 2025: .* called\.", text)
    assert re.search(r"Housing, 3 June 2025: .* called\.", text)
    assert "Neither is right for certain." in text
    assert not [name for name in NAMES if re.search(rf"\b{name}\b", text, re.IGNORECASE)]


@BOTH
def test_what_was_known_at_the_time_stands_wherever_an_entry_does_and_names_nobody(kind):
    told = "Known at the time to Housing (Leah Carver); not shown to be known to Probation practitioner 1"
    said = {"knew": ("Housing, by 9 June 2025",), "hindsight": told, "recorded": "recorded 9 June 2025"}
    entries = tuple(replace(entry, **said) for entry in RECORD.entries)
    judged_by = "by what was known to Probation practitioner 1 by 9 January 2026"
    text = all_text(body_of(compose(replace(RECORD, entries=entries, judged_by=judged_by), kind)))
    assert f"Practice is judged {judged_by}, and not by what is known now." in text
    assert text.count("not shown to be known to Probation practitioner 1") >= len(entries) + 2  # findings, judgement
    assert "2 June 2025\nRecorded 9 June 2025" in text
    assert not [name for name in NAMES if re.search(rf"\b{name}\b", text, re.IGNORECASE)]


@EVERY
def test_no_edition_names_anybody_in_its_text(kind):
    text = all_text(body_of(compose(RECORD, kind)))
    assert not [name for name in NAMES if re.search(rf"\b{name}\b", text, re.IGNORECASE)]
    assert names_of(RECORD).found_in(text) == ()
    assert "X123456" not in text
    assert "1990" not in text


def test_the_full_edition_bears_the_name_on_its_cover_and_the_staff_edition_nowhere():
    full, staff = (compose(RECORD, kind) for kind in (EditionKind.FULL, EditionKind.STAFF))
    assert [words.text for words in full if "Kieran" in words.text] == ["Person on probation: Kieran Doyle"]
    assert [words.text for words in full if "X123456" in words.text] == ["CRN: X123456"]
    assert "Kieran" not in all_text(staff)
    assert "X123456" not in all_text(staff)


def test_the_staff_edition_leaves_out_what_is_held_about_each_member_of_staff_as_a_person():
    staff = all_text(compose(RECORD, EditionKind.STAFF))
    full = all_text(compose(RECORD, EditionKind.FULL))
    for private in ("Four months in post", "was ill", "Misconduct"):
        assert private in full
        assert private not in staff


@BOTH
def test_nobody_is_called_guilty_before_an_outcome(kind):
    text = all_text(compose(RECORD, kind))
    assert "was charged with murder" in text
    assert "Nothing in this report says that the person is guilty" in text
    assert not re.search(r"\b(offender|perpetrator|killer|convicted|committed)\b", text, re.IGNORECASE)


def test_an_outcome_is_told_once_it_is_recorded():
    convicted = Charge("convicted of murder", date(2026, 1, 9), date(2026, 1, 12), date(2026, 11, 2), has_outcome=True)
    text = all_text(compose(replace(RECORD, charges=(convicted,)), EditionKind.FULL))
    assert "The person on probation was convicted of murder." in text
    assert "Outcome: 2 November 2026" in text
    assert "guilty" not in text.split("2 The person")[0].split("The charge")[1]


@BOTH
def test_an_empty_review_still_makes_a_whole_report(kind):
    text = as_text(compose(EMPTY, kind))
    assert [words.text for words in compose(EMPTY, kind) if words.style is Style.HEADING][3:7] == [
        "What happened",
        "Findings and why",
        "Were all reasonable steps taken?",
        "What will change",
    ]
    for sentence in (
        "The chronology has no entries.",
        "The review makes no findings.",
        "This is not answered yet.",
        "No improvement follows from this review.",
        "No interview is recorded.",
        "No document is on the register of this review.",
        "No victim is recorded.",
    ):
        assert sentence in text


@EVERY
def test_every_number_is_given_once_and_in_order(kind):
    numbers = [words.number for words in compose(RECORD, kind) if words.number]
    as_pairs = [tuple(int(part) for part in number.split(".")) for number in numbers]
    assert as_pairs == sorted(set(as_pairs))


def test_what_is_pointed_at_is_there():
    paragraphs = compose(RECORD, EditionKind.FULL)
    numbers = {words.number for words in paragraphs}
    pointed_at = re.findall(r"[Pp]aragraph (\d+\.\d+)", all_text(paragraphs))
    assert len(pointed_at) > 5
    assert set(pointed_at) <= numbers


def test_findings_can_be_replied_to_by_their_id():
    about = {words.about for words in compose(RECORD, EditionKind.STAFF)}
    assert {"f1", "f2", "e1", "e4"} <= about


def test_the_figure_keeps_its_own_values():
    (figure,) = [words for words in compose(RECORD, EditionKind.STAFF) if words.style is Style.FIGURE]
    frozen = [FrozenEntry.from_cell(cell, date(2026, 6, 1)) for cell in figure.cells]
    assert [(entry.agency, entry.happened.in_words) for entry in frozen] == [
        ("Prison", "2 June 2025"),
        ("Police", "about August 2025 to September 2025"),
        ("Probation", "3 November 2025, 11:42am"),
    ]
    undated = replace(
        RECORD, entries=(KeyEntry("e4", "date not known", "Police", "x", "y"),), findings=(), judgement=None
    )
    assert not [words for words in compose(undated, EditionKind.FULL) if words.style is Style.FIGURE]


def test_the_same_record_gives_the_same_digest_and_a_changed_word_another():
    once, again = (digest_of(compose(RECORD, EditionKind.FULL)) for _ in range(2))
    changed = replace(RECORD, judgement=replace(RECORD.judgement, reasons="Other reasons."))
    assert once == again
    assert digest_of(compose(changed, EditionKind.FULL)) != once


def test_several_victims_are_told_apart():
    victims = (Victim(Relation.STRANGER, "Ann Other"), Victim(Relation.FAMILY, "Bo Nother"), Victim(Relation.CHILD))
    record = replace(RECORD, victims=victims, judgement=replace(RECORD.judgement, reasons="Ann Other rang, then Bo."))
    text = all_text(compose(record, EditionKind.FULL))
    assert "Victim 2: Of the family of the person charged" in text
    assert "Victim 1 rang, then victim 2." in text


def test_our_own_words_are_never_taken_for_a_name():
    staff = (replace(RECORD.staff[0], name="Grace Section"), replace(RECORD.staff[1], name="Paragraph Reason"))
    plain = compose(replace(RECORD, staff=()), EditionKind.FULL)
    ours = [words for words in plain if words.section == "About this review" and words.style is Style.TEXT]
    named = [words for words in compose(replace(RECORD, staff=staff), EditionKind.FULL) if words in ours]
    assert named == ours


if __name__ == "__main__":
    for kind in WRITERS:
        (GOLDEN / f"report-{kind.value}.txt").write_text(as_text(compose(RECORD, kind)), encoding="utf-8")
