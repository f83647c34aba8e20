"""A file is anybody's until it has been looked at: each way in which it can be wrong is one sentence."""

import io
import json
import zipfile

import pytest
from sqlmodel import Session

from reports.whole_case import opening
from reports.whole_case.manifest import NAME, Manifest
from reports.whole_case.opening import open_case_file
from reports.whole_case.packing import packed
from reports.whole_case.queries import what_fits_here
from reviews.stages import Stage
from tests.cast import add_cast
from tests.factories import review_at
from tests.reports.whole_case.made import exported, forged, opened, parts_of, resealed
from workbench import jobs
from workbench.errors import Invalid

OTHER = "11111111-2222-4333-8444-555555555555"


@pytest.fixture(scope="module")
def content(sqlite_engine) -> bytes:
    """A file of a closed review."""
    with Session(sqlite_engine) as db:
        cast = add_cast(db)
        found = exported(db, cast.colin, review_at(db, cast, Stage.CLOSED)).content
        db.rollback()
    return found


def refused(content: bytes) -> str:
    with pytest.raises(Invalid) as refusal:
        opened(content)
    assert refusal.value.sentence.startswith("This file cannot be restored: ")
    assert "Nothing was changed." in refusal.value.sentence
    return refusal.value.sentence


def test_a_child_with_limits_reads_it(content) -> None:
    found = jobs.run(open_case_file, content, what_fits_here())
    assert found.manifest.reference == found.rows["review_case"][0]["reference"]
    assert len(found.rows["finding"]) == 1


@pytest.mark.parametrize("junk", [b"", b"PK\x03\x04 and no more", b"%PDF-1.7", b"\x00" * 400])
def test_what_is_no_such_file_is_said_to_be_none(junk) -> None:
    assert "not a whole review" in refused(junk)


def test_a_file_cut_short_anywhere_is_refused(content) -> None:
    for share in range(1, 20):
        refused(content[: len(content) * share // 20])


def test_a_byte_changed_in_a_part_is_seen(content) -> None:
    parts = parts_of(content)
    name = "rows/finding.jsonl"
    parts[name] = parts[name].replace(b"concern", b"c0ncern", 1)
    assert f"{name} was altered or damaged" in refused(packed(parts))


def test_a_manifest_that_was_changed_is_seen(content) -> None:
    parts = parts_of(content)
    parts[NAME] = parts[NAME].replace(b"countersigner", b"administrator")
    assert "manifest was altered" in refused(packed(parts))
    for odd in (b"[]", b"{", b'{"format": "another", "format_version": 1}', b"[" * 100_000):
        assert "not a whole review" in refused(packed({**parts, NAME: odd}))


@pytest.mark.parametrize(
    "odd", [{"exported_at": "yesterday"}, {"left_behind": {"a": "many"}}, {"vocabulary": ["x"]}, {"exported_by": [1]}]
)
def test_a_manifest_with_a_right_digest_and_odd_values_is_refused_too(content, odd) -> None:
    assert "manifest was altered" in refused(resealed(parts_of(content), **odd))


def test_another_version_of_the_format_or_of_the_schema_says_which(content) -> None:
    parts = parts_of(content)
    later = json.loads(parts[NAME]) | {"format_version": 2}
    assert "version 2 of the format" in refused(packed({**parts, NAME: json.dumps(later).encode()}))
    sentence = refused(resealed(parts, schema="0099"))
    assert "schema 0099" in sentence
    assert "sfo migrate" in sentence
    assert "(beefbeef)" in refused(resealed(parts, tables="beefbeef"))


def test_a_part_too_many_too_few_or_twice_is_refused(content) -> None:
    parts = parts_of(content)
    extra = {**parts, "../../etc/cron.d/x": b"* * * * *"}
    assert "does not belong" in refused(resealed(extra))
    fewer = {name: part for name, part in parts.items() if name != "rows/finding.jsonl"}
    assert "lacks a part" in refused(resealed(fewer))
    twice = io.BytesIO(content)
    with zipfile.ZipFile(twice, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("rows/finding.jsonl", b"")
    assert "does not belong" in refused(twice.getvalue())


def test_a_small_file_that_unpacks_to_a_large_one_is_stopped(content, monkeypatch) -> None:
    monkeypatch.setattr(opening, "MOST_UNPACKED", 1_000_000)
    parts = parts_of(content)
    bomb = resealed({**parts, "README.txt": b" " * 5_000_000})
    assert len(bomb) < 100_000
    assert "unpacks to more than" in refused(bomb)


@pytest.mark.parametrize(
    ("table", "change", "says"),
    [
        ("finding", {"kind": "guilt"}, "kind is none of the words"),
        ("finding", {"title": "x" * 201}, "more than 200 letters"),
        ("finding", {"case_id": OTHER}, "is of another review"),
        ("finding", {"number": "1"}, "not a whole number"),
        ("finding", {"owner": "x"}, r"a column too many or too few \(owner\)"),
        ("finding", {"id": "../x"}, "two rows of finding have one id"),
        ("finding_ground", {"entry_id": OTHER}, "entry_id points at something that is not in the file"),
        ("stage_move", {"moved_by_id": OTHER}, "moved_by_id points at something"),
        ("finding_tag", {"factor_id": OTHER}, "factor_id points at something"),
        ("review_case", {"reference": "SFO-2020-0001"}, "the one review that its manifest names"),
        ("review_case", {"id": OTHER}, "the one review that its manifest names"),
        ("edition", {"digest": "0" * 64}, "not what its own digest says"),
        ("edition", {"paragraphs": [["only one"]]}, "not what its own digest says"),
        ("edition", {"paragraphs": {}}, "paragraphs is not a list"),
        ("edition", {"frozen_at": "yesterday"}, "not a moment"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_even_with_every_digest_right(content, table, change, says) -> None:
    forgery = forged(content, table, lambda rows: rows[0].update(change))
    with pytest.raises(Invalid, match=says):
        opened(forgery)


def test_a_row_more_than_the_manifest_says_is_refused(content) -> None:
    parts = parts_of(content)
    old = Manifest.from_json(parts[NAME])
    listed = tuple(part if part.name != "rows/rating.jsonl" else vars(part) | {"rows": 9} for part in old.parts)
    listed = tuple(type(old.parts[0])(**part) if isinstance(part, dict) else part for part in listed)
    new = Manifest(**{**vars(old), "parts": listed}).sealed()
    assert "not as many rows" in refused(packed({**parts, NAME: new.as_json()}))


def test_what_is_not_json_is_named_by_its_line(content) -> None:
    parts = parts_of(content)
    for odd in (b"no\n", b"[1]\n", b'{"id": NaN}\n', b"[" * 200_000 + b"\n", b"\xff\n"):
        assert "line 1 of rows/finding.jsonl cannot be read" in refused(resealed({**parts, "rows/finding.jsonl": odd}))
