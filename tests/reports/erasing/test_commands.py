"""Words are erased from frozen texts by the law alone: on record, through one door, in databases that guard them."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from reports.documents.commands import keep_file
from reports.documents.making import MadeFile
from reports.documents.models import RenderedFile
from reports.erasing.commands import Erased, erase_frozen_words
from reports.erasing.models import FrozenErasure
from reports.erasing.rules import ERASED, ErasureDraft, Ground
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.editions.models import Edition
from reviews.editions.queries import latest_edition
from reviews.editions.rules import digest_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from workbench.audit import AuditEntry, Operation
from workbench.audit.models import History
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, NotYet

DRAFT = ErasureDraft(("Alex Example", "Example"), Ground.COURT, "Ordered on 3 April 2026: file 12")


@pytest.fixture
def engine(migrated: sa.Engine) -> sa.Engine:
    """With the triggers that guard what is frozen."""
    return migrated


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.FINAL)


def full(db: Session, cast: Cast, case_id: str):
    found = latest_edition(db, cast.colin, case_id, EditionKind.FULL)
    assert found is not None
    return found


def said(paragraphs) -> str:
    return " ".join(" ".join((words.text, *words.cells)) for words in paragraphs)


def test_it_goes_from_every_frozen_text_with_a_record_and_without_a_trace(db, cast, case_id) -> None:
    before = full(db, cast, case_id)
    assert "Example" in said(before.paragraphs)
    file_id = keep_file(db, cast.colin, before.id, MadeFile(FileFormat.HTML, b"Alex Example", 0))
    erased = erase_frozen_words(db, cast.ada, case_id, DRAFT)
    db.expire_all()
    after = full(db, cast, case_id)
    assert "Example" not in said(after.paragraphs)
    assert ERASED in said(after.paragraphs)
    assert after.digest == digest_of(after.paragraphs) != before.digest
    assert (after.id, after.number, after.frozen_at) == (before.id, before.number, before.frozen_at)
    assert not any("Example" in str(row) for row in db.exec(select(Edition.paragraphs)))
    assert not any("Example" in str(row) for row in db.exec(select(History.values).where(History.case_id == case_id)))
    assert db.exec(select(RenderedFile.content).where(RenderedFile.id == file_id)).one() == b""
    rows = db.exec(select(FrozenErasure).where(FrozenErasure.edition_id == before.id)).all()
    assert [(row.digest_before, row.digest_after, row.ground) for row in rows] == [
        (before.digest, after.digest, Ground.COURT)
    ]
    assert erased == Erased(erased.texts, erased.places, 1, erased.values)
    assert erased.values > 0
    assert verify(db).intact
    entries = db.exec(select(AuditEntry).where(AuditEntry.event == "frozen_words_erased")).all()
    assert {entry.operation for entry in entries} == {Operation.ERASURE}
    assert not any("Example" in str(entry.facts) for entry in entries)


def test_its_file_is_made_again_from_what_is_left_and_a_second_erasure_follows(db, cast, case_id) -> None:
    edition = full(db, cast, case_id)
    keep_file(db, cast.colin, edition.id, MadeFile(FileFormat.HTML, b"one", 0))
    erase_frozen_words(db, cast.ada, case_id, DRAFT)
    keep_file(db, cast.colin, edition.id, MadeFile(FileFormat.HTML, b"two", 0))
    erase_frozen_words(db, cast.ada, case_id, ErasureDraft(("home visit",), Ground.PART_3, "The same officer"))
    contents = db.exec(select(RenderedFile.content).where(RenderedFile.edition_id == edition.id)).all()
    assert contents == [b"", b""]
    numbers = select(FrozenErasure.number).where(FrozenErasure.edition_id == edition.id)
    assert db.exec(numbers.order_by(col(FrozenErasure.number))).all() == [1, 2]


def test_words_that_stand_nowhere_change_nothing(db, cast, case_id) -> None:
    with pytest.raises(Invalid, match="None of these words"):
        erase_frozen_words(db, cast.ada, case_id, ErasureDraft(("Nobody Here",), Ground.COURT, "Ordered"))


@pytest.mark.parametrize(
    ("who", "refusal"), [("rita", NotYet), ("colin", NotYet), ("nat", NotAllowed), ("otto", NotAllowed)]
)
def test_nobody_but_an_administrator_erases(db, cast, case_id, who, refusal) -> None:
    with pytest.raises(refusal):
        erase_frozen_words(db, getattr(cast, who), case_id, DRAFT)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE edition SET paragraphs = '[]', digest = 'x'",
        "UPDATE edition SET number = 9",
        "UPDATE edition SET frozen_on = '2020-01-01', digest = (SELECT max(digest_after) FROM frozen_erasure)",
        "UPDATE rendered_file SET content = ''",
        "UPDATE rendered_file SET sha256 = 'x'",
        "DELETE FROM rendered_file",
        "DELETE FROM edition",
        "UPDATE frozen_erasure SET reason = 'another'",
        "DELETE FROM frozen_erasure",
    ],
)
def test_the_door_lets_nothing_else_through(db, cast, case_id, change) -> None:
    keep_file(db, cast.colin, full(db, cast, case_id).id, MadeFile(FileFormat.HTML, b"Alex Example", 0))
    erase_frozen_words(db, cast.ada, case_id, DRAFT)
    keep_file(db, cast.colin, full(db, cast, case_id).id, MadeFile(FileFormat.HTML, b"made again", 0))
    db.flush()
    with pytest.raises(sa.exc.DatabaseError, match="never changed"), db.begin_nested():
        db.execute(sa.text(change))
