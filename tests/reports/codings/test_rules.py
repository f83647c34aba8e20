from reports.codings.rules import CANNOT_HOLD, MEDIA_TYPES, NAMES, SUFFIXES, Form, file_name


def test_every_form_has_a_name_a_kind_of_file_and_says_what_it_cannot_hold() -> None:
    assert set(NAMES) == set(SUFFIXES) == set(CANNOT_HOLD) == set(Form)
    assert {SUFFIXES[form] for form in Form} == set(MEDIA_TYPES)


def test_a_file_is_named_by_its_review_or_by_how_many_they_are() -> None:
    assert file_name(("SFO-2026-0007",), Form.QDPX) == "SFO-2026-0007-codings.qdpx"
    assert file_name(("SFO-2026-0007", "SFO-2026-0008"), Form.DOCCANO) == "2-reviews-codings-doccano.jsonl"
