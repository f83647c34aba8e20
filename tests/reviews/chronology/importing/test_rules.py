from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.importing.rules import report_on, words_of
from tests.reviews.chronology.drafts import TODAY


def reading(*lines: str):
    return read_chronology("\n".join(["date,agency,what happened,source", *lines]).encode(), "a.csv", today=TODAY)


def held(read, *present, is_file_in=False):
    return report_on(read, (words_of(*one) for one in present), is_file_in=is_file_in)


def test_a_row_that_repeats_another_is_taken_in_once_and_said():
    report = held(reading("2015,Police,Came  twice,log", ",Police,Went,log", "2015,Police,Came twice,log"))
    assert (report.read, report.accepted, report.undated, report.duplicates) == (3, 2, 1, 1)
    assert [(note.row, note.field) for note in report.ambiguous] == [(4, "summary")]
    assert "row 2" in report.ambiguous[0].reason


def test_the_shape_for_scripts():
    report = held(reading("2015,Police,Came,log", "never,Police,Came,log"))
    shape = report.as_json
    assert list(shape) == ["read", "accepted", "undated", "duplicates", "rejected", "ambiguous"]
    assert shape["read"] == shape["accepted"] + shape["duplicates"] + len(shape["rejected"]) == 2
    assert list(shape["rejected"][0]) == ["row", "field", "value", "reason"]


def test_a_row_that_the_chronology_has_is_a_duplicate_whatever_its_spacing():
    report = held(reading("2015,Police,Came,log", "2016,Police,Came,log"), ("2015", "Police ", "", "Came\n", "log"))
    assert ([row.number for row in report.new], report.duplicates, report.ambiguous) == ([3], 1, ())


def test_rows_that_say_what_happened_alike_are_two_when_anything_else_differs():
    lines = "2015,Police,Came,log", "2016,Police,Came,log", "2015,Prison,Came,log", "2015,Police,Came,note"
    report = held(reading(*lines), ("2014", "Police", "", "Came", "log"))
    assert ([row.number for row in report.new], report.duplicates) == ([2, 3, 4, 5], 0)


def test_while_the_same_file_is_in_every_row_of_it_is_a_duplicate():
    report = held(reading("2015,Police,Came,log", "2015,Police,Came,log"), is_file_in=True)
    assert (report.new, report.duplicates, report.ambiguous) == ((), 2, ())
