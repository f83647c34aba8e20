from reviews.chronology.exporting.rules import CANNOT_HOLD, MEDIA_TYPES, NAMES, SUFFIXES, Form, file_name


def test_every_form_has_a_name_a_suffix_and_a_sentence_about_what_it_cannot_hold():
    for form in Form:
        assert NAMES[form]
        assert MEDIA_TYPES[SUFFIXES[form]]
        assert form in CANNOT_HOLD
    assert len(set(NAMES.values())) == len(Form)


def test_a_file_is_called_by_the_review_and_its_form():
    assert file_name("SFO-2026-0007", Form.CSV) == "SFO-2026-0007-chronology.csv"
    assert file_name("SFO-2026-0007", Form.TIMESKETCH_JSONL) == "SFO-2026-0007-chronology-timesketch.jsonl"
    assert len({file_name("X", form) for form in Form}) == len(Form)
