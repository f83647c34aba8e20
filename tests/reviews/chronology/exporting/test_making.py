import pytest

import reports.chronology.printing  # noqa: F401 - says how a print is made
from reviews.chronology.exporting.making import forms_made, is_text, make_export, maker_of, register_maker
from reviews.chronology.exporting.rules import Form
from tests.reviews.chronology.exporting.leaving import a_line, exported


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.PDF])
def test_the_same_entries_give_the_same_bytes_in_every_form(form):
    one, two = (make_export(lambda *_: None, exported(a_line()), form) for _ in range(2))
    assert (one.entries, one.sha256) == (1, two.sha256)


def test_excel_knows_the_encoding_of_a_table():
    assert make_export(lambda *_: None, exported(a_line()), Form.CSV).content.startswith(b"\xef\xbb\xbf")
    assert not make_export(lambda *_: None, exported(a_line()), Form.TSV).content.startswith(b"\xef\xbb\xbf")


def test_a_large_one_says_how_far_it_is():
    said = []
    make_export(lambda share, words: said.append((share, words)), exported(*[a_line()] * 4001), Form.JSON)
    assert said[1] == (2000 / 4001, "Writing entry 2,001 of 4,001")
    assert len(said) == 3


def test_a_form_is_offered_once_somebody_says_how_it_is_made():
    assert Form.PDF in forms_made()
    assert maker_of(Form.PDF) is not None
    assert not is_text(Form.PDF)
    with pytest.raises(ValueError, match="made already"):
        register_maker(Form.PDF, lambda *_: b"")
