"""The fields of invented entries are such as their kinds have, and fit what the entries say."""

import tomllib
from datetime import date
from importlib.resources import files

from reviews.chronology.kinds.rules import check_details, kind_for, kind_of, kinds
from reviews.demonstration.details import details_of
from reviews.demonstration.drafts import entry_draft
from reviews.demonstration.plan import plan
from reviews.demonstration.showcase import the_case_to_look_around_in
from reviews.demonstration.story import tell

TODAY = date(2026, 11, 21)


def test_every_row_names_fields_that_its_kind_has() -> None:
    text = files("reviews.demonstration.material").joinpath("details.toml").read_text("utf-8")
    for row in tomllib.loads(text)["entry"]:
        check_details(kind_of(row["kind"]), row["fields"])


def test_a_row_is_only_for_entries_of_its_kind() -> None:
    assert details_of("missed appointment", "An absence was recorded as unacceptable, and a warning was sent.")
    assert details_of("letter", "An absence was recorded as unacceptable, and a warning was sent.") == {}


def test_the_review_to_look_around_in_shows_most_kinds_with_their_fields() -> None:
    _plan, story = the_case_to_look_around_in(TODAY)
    shown = {kind_for(draft.kind).code for draft in map(entry_draft, story.entries) if draft.details}
    assert shown >= {
        "contact", "home_visit", "assessment", "risk_level", "tier", "transfer", "responsible", "address",
        "intelligence", "arrest", "disclosure_scheme",
    }  # fmt: skip
    assert shown <= {kind.code for kind in kinds()}


def test_invented_reviews_have_contacts_levels_and_somebody_responsible() -> None:
    drafts = [entry_draft(entry) for review in plan(60, 3, TODAY) for entry in tell(review).entries]
    shown = {kind_for(draft.kind).code for draft in drafts if draft.details}
    assert shown >= {"contact", "risk_level", "responsible", "arrest"}
    for draft in drafts:
        check_details(kind_for(draft.kind), draft.details or {})
