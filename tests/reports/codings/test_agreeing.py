"""Tags on words as units: what meets is one, and who tagged other words of the text said that nothing is in it."""

import csv
import io
from dataclasses import replace

from reports.codings.agreeing import units_csv
from reports.codings.contents import Codings, Passage
from taxonomy.agreement.rows import figures_of, read_rows
from taxonomy.interchange.rules import guid_for
from tests.reports.codings.made import CODER, a_put, codings

OTHER = guid_for("test", "other")


def tagged(*found: tuple[str, int, int, str]) -> Codings:
    """Words of the first text with tags: by whom, from where to where, and the factor."""
    marks = tuple(
        Passage(guid_for("test", f"mark {at}"), "tag on words", start, end, (replace(a_put(code=code), coder=coder),))
        for at, (coder, start, end, code) in enumerate(found)
    )
    made = codings()
    (review,) = made.reviews
    texts = (replace(review.texts[0], marks=marks), *review.texts[1:])
    return replace(made, reviews=(replace(review, texts=texts),), coders={**made.coders, OTHER: "Coder 2"})


def rows(*found: tuple[str, int, int, str]) -> list[tuple[str, ...]]:
    return [tuple(row.values()) for row in csv.DictReader(io.StringIO(units_csv(tagged(*found)), newline=""))]


def test_tags_that_meet_are_one_unit_and_the_rest_is_said_to_hold_nothing() -> None:
    unit = "SFO-2026-0001, Finding 1, concern, {} to {}".format
    assert rows((CODER, 0, 5, "IP01"), (OTHER, 3, 8, "IP02"), (CODER, 8, 12, "MO01")) == [
        ("Reviewer 1", unit(0, 8), "IP01"),
        ("Coder 2", unit(0, 8), "IP02"),
        ("Reviewer 1", unit(8, 12), "MO01"),
        ("Coder 2", unit(8, 12), "none"),
    ]


def test_of_several_factors_of_one_coder_the_one_on_most_letters_counts() -> None:
    assert [value for _, _, value in rows((CODER, 0, 5, "IP01"), (CODER, 2, 9, "IP02"), (OTHER, 0, 9, "IP02"))] == [
        "IP02",
        "IP02",
    ]


def test_a_text_that_one_person_tagged_alone_is_left_out() -> None:
    assert rows((CODER, 0, 5, "IP01"), (CODER, 6, 9, "IP02")) == []


def test_the_figures_of_agreement_read_it() -> None:
    made = tagged((CODER, 0, 5, "IP01"), (OTHER, 0, 5, "IP01"), (CODER, 8, 12, "MO01"), (OTHER, 9, 12, "MO02"))
    found = read_rows(units_csv(made))
    assert (found.compared, len(found.coders)) == (2, 2)
    assert figures_of(found)["cohen_kappa"].value is not None
