"""A summary in the reviewer's own words, and what a briefing never tells."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.cases.rules import RiskLevel
from reviews.editions.composing import compose, without_names
from reviews.editions.kinds import EditionKind
from reviews.editions.naming import names_of
from reviews.editions.rules import Style
from reviews.editions.summaries.anonymous import Anonymous
from reviews.editions.summaries.briefing import left_out
from reviews.editions.summaries.lengths import MOST_LINES, lines_of, long_sentences
from reviews.editions.summaries.rules import check_wording, keyed, worded
from tests.reviews.editions.invented import EMPTY, NAMES, RECORD
from workbench.errors import Invalid

PLAIN, BRIEFING = EditionKind.PLAIN, EditionKind.BRIEFING
ANONYMOUS = Anonymous(RECORD, names_of(RECORD))


def texts(paragraphs) -> list[str]:
    return [words.text for words in paragraphs]


def test_a_summary_says_nothing_that_the_record_does_not():
    for kind in (PLAIN, BRIEFING):
        empty = "\n".join(texts(compose(EMPTY, kind)))
        assert "The review makes no findings." in empty
        assert "No improvement follows from this review." in empty
        assert "calls" not in empty


def test_a_plain_summary_tells_what_the_findings_rest_on_and_explains_the_words_it_uses():
    paragraphs = compose(RECORD, PLAIN)
    told = [words.about for words in paragraphs if words.section == "What happened" and words.about]
    assert told == ["e2", "e3"]
    explained = [words.cells[0] for words in paragraphs if words.section == "Words used in this report" and words.cells]
    assert "Licence" in explained
    assert "MARAC" not in explained


def test_what_was_known_only_later_is_not_told_as_known_at_the_time():
    later = [
        replace(one, knew=("Probation, from 20 June 2026",), hindsight="Only known later") for one in RECORD.entries
    ]
    known = [words.text for words in compose(replace(RECORD, entries=tuple(later)), PLAIN) if "Known to" in words.text]
    assert known
    assert all(text.endswith("Known to: Probation, from 20 June 2026. Only known later.") for text in known)


def test_words_of_the_reviewer_stand_where_the_draft_stood_and_the_rest_stays():
    draft = compose(RECORD, PLAIN)
    (key, first), *_, (last, gone) = keyed(draft)
    changed = worded(draft, {key: "It began with MARAC.\n\nThen more happened.", last: ""})
    said = texts(changed)
    assert first.text not in said
    assert gone.text not in said
    assert said.index("It began with MARAC.") + 1 == said.index("Then more happened.")
    assert "MARAC" in [
        words.cells[0] for words in changed if words.style is Style.FACT
    ]  # explained, now that it is used
    numbers = [tuple(map(int, words.number.split("."))) for words in changed if "." in words.number]
    assert numbers == sorted(set(numbers))
    assert worded(draft, {}) == draft


def test_what_is_left_out_takes_its_label_and_its_facts_along():
    first = RECORD.improvements[0]
    record = replace(
        RECORD, improvements=(first, replace(first, id="i2", what="A second change.", owner="Nobody else"))
    )
    draft = compose(record, PLAIN)
    of_finding = {key for key, words in keyed(draft) if words.about == RECORD.findings[0].id}
    gone = of_finding | {key for key, words in keyed(draft) if words.about == "i2"}
    left = worded(draft, dict.fromkeys(gone, ""))
    assert "Whose job: Nobody else" in texts(draft)
    assert "Whose job: Nobody else" not in texts(left)
    assert f"Whose job: {first.owner}" in texts(left)
    for words, following in pairwise(left):
        assert words.style is not Style.LABEL or following.about == words.about


def test_a_wording_of_a_paragraph_that_is_gone_changes_nothing():
    draft = compose(RECORD, BRIEFING)
    assert texts(worded(draft, {"What happened|no-such|0": "Lost."})) == texts(draft)


def test_only_the_short_editions_are_worded():
    check_wording(PLAIN, "Short.")
    with pytest.raises(Invalid, match="says what the record says"):
        check_wording(EditionKind.FULL, "Short.")


@pytest.mark.parametrize(
    "tells",
    [
        "It was on 3 November 2025.",
        "It was on 3/11/25.",
        "It began in August.",
        "In 2025 nothing changed.",
        "Kieran Doyle was seen.",
        "Siân's caseload was high.",
        "CRN X123456 was closed.",
        "It was in Northgate.",
        "Somebody from London rang.",
        "See SFO-2026-0007.",
        "The address was in SW1A 2AA.",
    ],
)
def test_a_name_a_date_a_number_and_a_place_of_the_review_tell_for_certain(tells):
    assert ANONYMOUS.telling(tells).surely


def test_a_word_with_a_capital_may_tell_and_our_own_words_do_not():
    assert ANONYMOUS.telling("They met at Castle Street.").perhaps == ("Castle", "Street")
    assert not ANONYMOUS.telling("The Probation Service told the police, and a MARAC was held by the Parole Board.")


def test_the_draft_of_a_briefing_tells_nobody_who_where_or_when_and_says_what_it_left_out():
    said = texts(compose(RECORD, BRIEFING))
    assert not [text for text in said if ANONYMOUS.telling(text)]
    assert not [name for name in NAMES if name in " ".join(said)]
    assert any("3 November 2025" in text for text in left_out(RECORD, without_names(RECORD)))


def test_several_charges_are_of_one_person_and_no_conviction_is_said_not_to_be_guilt():
    convicted = replace(RECORD.charges[0], in_words="convicted of murder", has_outcome=True)
    awaited = replace(RECORD.charges[0], in_words="charged with arson")
    for kind in (PLAIN, EditionKind.DISCLOSURE):
        said = texts(compose(replace(RECORD, charges=(convicted, awaited)), kind))
        assert "The outcome is not known yet. Nothing here says that the person is guilty." not in said
        assert any(text.startswith("Not every outcome is known yet. Where it is not, nothing here") for text in said)
    for kind in (PLAIN, BRIEFING):
        said = " ".join(texts(compose(replace(RECORD, charges=(convicted, awaited)), kind)))
        assert "A person on probation was convicted of murder. The same person was charged with arson." in said


def test_what_is_not_known_of_supervision_is_said_in_a_sentence():
    supervision = replace(RECORD.supervision, started_on=None, risk_level=RiskLevel.NOT_ASSESSED)
    for kind in (PLAIN, EditionKind.DISCLOSURE):
        said = " ".join(texts(compose(replace(RECORD, supervision=supervision), kind)))
        assert "licence, from a day that is not known." in said
        assert "from not known" not in said
        assert "was not assessed." in said


def test_a_family_is_not_told_that_findings_rest_on_events_on_which_none_rests():
    bare = tuple(replace(finding, rests_on=()) for finding in RECORD.findings)
    rest = "These are the events that our findings rest on, in the order in which they happened."
    assert rest in texts(compose(RECORD, EditionKind.DISCLOSURE))
    for record in (EMPTY, replace(RECORD, findings=bare, judgement=None)):
        assert rest not in texts(compose(record, EditionKind.DISCLOSURE))


def test_a_concern_whose_title_would_tell_where_never_stands_under_what_helped():
    concern, good = RECORD.findings
    concern = replace(concern, title="Nobody in London was asked", what="The check was not made.")
    said = [
        (words.style, words.text)
        for words in compose(replace(RECORD, findings=(good, concern)), BRIEFING)
        if words.section == "What happened"
    ]
    place = said.index((Style.TEXT, "The check was not made."))
    assert said[place - 1] == (Style.LABEL, "A concern")


def test_the_items_of_a_list_are_sentences_in_a_briefing():
    listed = replace(RECORD.findings[0], what="- No fresh assessment was made\n- Nobody asked")
    assert "No fresh assessment was made. Nobody asked." in texts(
        compose(replace(RECORD, findings=(listed,)), BRIEFING)
    )


def test_a_title_with_nothing_below_it_is_no_heading():
    findings = tuple(
        replace(RECORD.findings[0], id=f"f{number}", what="A long account of what was not done there. " * 9)
        for number in range(9)
    )
    paragraphs = compose(replace(RECORD, findings=findings), BRIEFING)
    for words, following in pairwise(paragraphs):
        assert words.style is not Style.LABEL or following.style is Style.TEXT


def test_many_findings_leave_room_for_why_and_for_what_to_do():
    findings = tuple(replace(RECORD.findings[0], id=f"f{number}") for number in range(30))
    said = texts(compose(replace(RECORD, findings=findings), BRIEFING))
    assert said.count("Caseload above the intended level (team or PDU)") == 1
    assert "No improvement follows from this review." not in said
    assert RECORD.improvements[0].what in said


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text("abc de.W\n", min_size=1, max_size=600), min_size=1, max_size=12))
def test_the_draft_of_a_briefing_is_never_longer_than_its_page(whats):
    findings = tuple(
        replace(RECORD.findings[0], id=f"f{number}", title=text[:200] or "x", what=text, why=text)
        for number, text in enumerate(whats)
    )
    assert lines_of(compose(replace(RECORD, findings=findings), BRIEFING)) <= MOST_LINES


def test_a_long_sentence_is_found():
    assert long_sentences("Short one. " + "word " * 26 + "end.") == (("word " * 26 + "end."),)
    assert long_sentences("A. B. C.") == ()
