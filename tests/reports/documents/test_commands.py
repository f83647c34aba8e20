"""Files are made once, kept, and given only to those the edition is for; each time somebody takes one is recorded."""

import hashlib

import pytest
from sqlmodel import col, select

from reports.documents.commands import keep_file, note_giving, open_for_giving, open_report
from reports.documents.making import MadeFile
from reports.documents.models import RenderedFile
from reports.documents.queries import contents_of, editions_with_files, made_file, takings_of
from reports.documents.rules import LAYOUT, Channel, GivingDraft
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.editions.queries import latest_edition, latest_edition_id
from reviews.stages import Stage
from tests.factories import notified, review_at
from workbench.audit import AuditEntry, Operation
from workbench.audit.models import History
from workbench.errors import Invalid, NotAllowed, NotYet

FULL, STAFF = EditionKind.FULL, EditionKind.STAFF
A_FILE = MadeFile(FileFormat.PDF, b"%PDF-1.7 some bytes", 7)


@pytest.fixture
def case_id(db, cast) -> str:
    """A draft that staff can read."""
    return review_at(db, cast, Stage.REPLYING)


def edition_id(db, case_id, kind=STAFF) -> str:
    return latest_edition_id(db, case_id, kind)


def last_entry(db) -> AuditEntry:
    return db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()


def test_a_file_is_kept_with_its_digest_and_recorded_without_its_bytes(db, cast, case_id):
    before = len(db.exec(select(History.id)).all())
    file_id = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    entry = last_entry(db)
    assert (entry.operation, entry.event, entry.object_id) == (Operation.COLLECTION, "report_file_made", file_id)
    assert entry.facts["sha256"] == hashlib.sha256(A_FILE.content).hexdigest()
    assert entry.case_id == case_id
    assert len(db.exec(select(History.id)).all()) == before
    made = made_file(db, cast.rita, edition_id(db, case_id), FileFormat.PDF)
    assert (made.id, made.pages, made.sha256, made.size) == (file_id, 7, A_FILE.sha256, len(A_FILE.content))


def test_a_second_file_of_the_same_edition_is_the_first(db, cast, case_id):
    first = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    again = keep_file(db, cast.colin, edition_id(db, case_id), MadeFile(FileFormat.PDF, b"others", 1))
    assert again == first
    assert len(db.exec(select(RenderedFile.id)).all()) == 1
    assert keep_file(db, cast.rita, edition_id(db, case_id), MadeFile(FileFormat.HTML, b"<html>", 0)) != first


def test_a_file_of_an_older_layout_is_made_again(db, cast, case_id):
    file_id = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    row = db.get(RenderedFile, file_id)
    row.layout = LAYOUT - 1
    db.flush()
    assert made_file(db, cast.rita, edition_id(db, case_id), FileFormat.PDF) is None


def test_taking_a_file_is_recorded_as_a_disclosure_each_time(db, cast, case_id):
    file_id = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    for _ in range(2):
        served = open_report(db, cast.stef, file_id)
        entry = last_entry(db)
        assert (entry.operation, entry.event) == (Operation.DISCLOSURE, "report_taken")
        assert entry.actor_id == cast.stef.account_id
        assert entry.facts == {
            "edition": edition_id(db, case_id),
            "format": "pdf",
            "sha256": A_FILE.sha256,
            "channel": "taken in the workbench",
        }
    taken = select(AuditEntry).where(AuditEntry.event == "report_taken")
    assert len(db.exec(taken).all()) == 2
    assert served.content == A_FILE.content
    assert served.media_type == "application/pdf"
    assert served.name.endswith("-staff-draft-1.pdf")


def test_staff_can_neither_make_nor_take_the_full_edition(db, cast, case_id):
    full = edition_id(db, case_id, FULL)
    file_id = keep_file(db, cast.rita, full, A_FILE)
    for attempt in (
        lambda: open_report(db, cast.stef, file_id),
        lambda: keep_file(db, cast.stef, full, A_FILE),
        lambda: contents_of(db, cast.stef, full),
        lambda: made_file(db, cast.stef, full, FileFormat.PDF),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert [item.edition.kind for item in editions_with_files(db, cast.stef, case_id)] == [STAFF]


@pytest.mark.parametrize("who", ["otto", "nat", "ada", "quinn"])
def test_nobody_else_takes_a_file_and_nothing_is_recorded(db, cast, case_id, who):
    file_id = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    with pytest.raises(NotAllowed):
        open_report(db, getattr(cast, who), file_id)
    with pytest.raises(NotAllowed):
        editions_with_files(db, getattr(cast, who), case_id)
    assert last_entry(db).event == "report_file_made"


def test_a_file_that_is_not_there_tells_nothing(db, cast):
    with pytest.raises(NotAllowed):
        open_report(db, cast.rita, "no-such-file")


def test_contents_are_the_frozen_words_and_no_others(db, cast, case_id):
    edition = latest_edition(db, cast.rita, case_id, FULL)
    contents = contents_of(db, cast.rita, edition.id)
    assert contents.paragraphs == edition.paragraphs
    assert (contents.digest, contents.version, contents.is_final) == (edition.digest, "Draft 1", False)


def test_files_are_listed_with_their_editions(db, cast, case_id):
    keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    found = {
        item.edition.kind: [file.format for file in item.files] for item in editions_with_files(db, cast.rita, case_id)
    }
    assert found == {FULL: [], STAFF: [FileFormat.PDF]}


def a_giving(file_id, **other) -> GivingDraft:
    said = {"to_whom": "The coroner’s officer", "why": "For the inquest", "channel": Channel.IN_PERSON}
    return GivingDraft(file_id, **(said | other))


def test_a_file_goes_outside_once_it_is_said_to_whom_why_and_how(db, cast, case_id):
    file_id = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    giving_id = note_giving(db, cast.rita, case_id, a_giving(file_id))
    (noted,) = takings_of(db, cast.colin, case_id)
    assert (noted.to_whom, noted.taken_at) == ("The coroner’s officer", None)
    assert open_for_giving(db, cast.rita, giving_id).content == A_FILE.content
    assert last_entry(db).facts["channel"] == "in person"
    open_report(db, cast.stef, file_id)
    told = {(one.to_whom, one.why, one.channel, one.who) for one in takings_of(db, cast.colin, case_id)}
    assert told == {
        ("The coroner’s officer", "For the inquest", Channel.IN_PERSON, cast.rita.name),
        ("", "", Channel.WORKBENCH, cast.stef.name),
    }
    assert all(one.taken_at for one in takings_of(db, cast.colin, case_id))


@pytest.mark.parametrize(
    "left_out",
    [{"to_whom": " "}, {"to_whom": "x" * 201}, {"why": ""}, {"channel": None}, {"channel": Channel.WORKBENCH}],
)
def test_a_giving_that_says_too_little_is_refused(db, cast, case_id, left_out):
    file_id = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    with pytest.raises(Invalid):
        note_giving(db, cast.rita, case_id, a_giving(file_id, **left_out))
    assert takings_of(db, cast.rita, case_id) == ()


def test_staff_give_nothing_to_others_and_nobody_fetches_for_somebody_else(db, cast, case_id):
    file_id = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    for attempt in (
        lambda: note_giving(db, cast.stef, case_id, a_giving(file_id)),
        lambda: takings_of(db, cast.stef, case_id),
    ):
        with pytest.raises((NotAllowed, NotYet)):
            attempt()
    giving_id = note_giving(db, cast.rita, case_id, a_giving(file_id))
    with pytest.raises(NotAllowed):
        open_for_giving(db, cast.colin, giving_id)


def test_a_file_of_another_review_is_not_given_from_here(db, cast, case_id):
    file_id = keep_file(db, cast.rita, edition_id(db, case_id), A_FILE)
    with pytest.raises(NotAllowed):
        note_giving(db, cast.rita, notified(db, cast, crn="Z999999"), a_giving(file_id))


def test_the_name_of_a_briefing_says_nothing_of_the_review(db, cast):
    final = review_at(db, cast, Stage.FINAL)
    briefing = latest_edition(db, cast.rita, final, EditionKind.BRIEFING)
    served = open_report(db, cast.stef, keep_file(db, cast.rita, briefing.id, A_FILE))
    assert served.name == f"learning-briefing-{briefing.digest[:12]}.pdf"
    assert briefing.reference not in served.name
