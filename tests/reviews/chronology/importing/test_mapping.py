import pytest

from reviews.chronology.importing.mapping import mapping_from_json
from reviews.chronology.importing.reading import read_chronology
from tests.reviews.chronology.drafts import TODAY
from workbench.errors import Invalid

LINES = b"Datum;Wer;Titel;Was\n04/13/2015;Police;Call;Came\n03/04/2015;;Visit;Went\n"


def mapping(value):
    return mapping_from_json(value, "map.json")


def read(value, **more):
    return read_chronology(LINES, "police.csv", mapping=mapping(value), today=TODAY, **more)


def refusal(value) -> str:
    with pytest.raises(Invalid) as refused:
        mapping(value)
    assert refused.value.field == "map"
    return refused.value.sentence


def test_a_mapping_may_be_written_by_field_or_by_heading():
    by_field = mapping({"date": "Datum", "what happened": ["Titel", "Was"], "agency": "Wer", "source": None})
    by_heading = mapping({"Datum": "date", "Titel": "what happened", "Was": "summary", "Wer": "agency", "Rest": None})
    assert dict(by_field.headings) == dict(by_heading.headings) | {}
    assert dict(by_field.headings)["summary"] == ("Titel", "Was")


def test_it_says_itself_what_it_reads_from():
    said = {"date": ["Datum"], "agency": {"words": "Police"}, "date order": "month first"}
    assert mapping(said).as_json == said
    assert mapping(mapping(said).as_json) == mapping(said)


def test_columns_are_put_together_and_words_stand_for_every_row_that_says_nothing():
    reading = read(
        {
            "date": "Datum",
            "summary": ["Titel", "Was"],
            "agency": "Wer",
            "source": {"words": "Police log"},
            "date order": "month first",
        },
        agency="Courts",
    )
    assert reading.rejected == ()
    assert [row.draft.summary for row in reading.rows] == ["Call\nCame", "Visit\nWent"]
    assert [row.draft.agency for row in reading.rows] == ["Police", "Courts"]
    assert [row.draft.happened.in_words for row in reading.rows] == ["13 April 2015", "4 March 2015"]
    assert reading.rows[0].draft.happened.as_written == "04/13/2015"


def test_without_being_told_the_day_comes_first_and_what_cannot_be_so_is_listed():
    reading = read({"date": "Datum", "summary": "Was", "agency": "Wer", "source": {"words": "log"}}, agency="Courts")
    assert [note.row for note in reading.rejected] == [2]
    assert "Titel" in [note.field for note in reading.dropped]


def test_a_heading_that_is_not_there_is_named():
    with pytest.raises(Invalid, match=r"“Nix” is no heading of .* Its headings are Datum, Wer, Titel, Was\."):
        read({"date": "Nix"})


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([], "is not a mapping"),
        ({}, "is not a mapping"),
        ("date", "is not a mapping"),
        ({"nonsense": "Datum"}, "“nonsense”, which is no field"),
        ({"date": 7}, "does not say which heading gives the date"),
        ({"date": []}, "does not say which heading gives the date"),
        ({"date": {"heading": "x"}}, "does not say which heading gives the date"),
        ({"date": "Datum", "date order": "year first"}, "either “day first” or “month first”"),
        ({"date": "Datum", "date order": ["x"]}, "either “day first” or “month first”"),
    ],
)
def test_what_is_wrong_with_a_mapping_is_said(value, words):
    assert words in refusal(value)
