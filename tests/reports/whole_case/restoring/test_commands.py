"""A review is restored whole or not at all, into a database that does not hold it, and by an administrator alone."""

from collections import Counter

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from reports.tables import metadata
from reports.whole_case.packing import MadeCase
from reports.whole_case.restoring.commands import restore_case
from reports.whole_case.restoring.told import told_of
from reviews.cases.models import Case
from reviews.chronology.contributions.origins import origins_of
from reviews.chronology.entries.models import Entry
from reviews.coding.drawing.commands import draw_by_hand
from reviews.coding.frozen import frozen_of
from reviews.coding.models import SecondCoding
from reviews.coding.waiting import waiting
from reviews.findings.queries import findings_of
from reviews.stages import Stage
from tests.cast import Cast, add_cast
from tests.factories import review_at
from tests.reports.whole_case.made import exported, forged, opened, parts_of, resealed
from workbench.access import Actor, Grant, Role
from workbench.accounts.commands import add_account
from workbench.accounts.models import Account
from workbench.accounts.queries import actor_by_email, actor_by_id
from workbench.audit import AuditEntry, Operation
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed

ADMINISTRATOR = frozenset({Grant(Role.ADMINISTRATOR)})
OTHER = "11111111-2222-4333-8444-555555555555"


@pytest.fixture(scope="module")
def made(postgresql_engine: sa.Engine) -> tuple[MadeCase, str]:
    """The file of a closed review from another database, and Rita's id there. Its finding waits for second coding."""
    with Session(postgresql_engine) as db:
        cast = add_cast(db)
        case_id = review_at(db, cast, Stage.CLOSED)
        draw_by_hand(db, cast.quinn, case_id, 1)
        found = exported(db, cast.colin, case_id)
        db.rollback()
    return found, cast.rita.account_id


@pytest.fixture
def ada(db: Session) -> Actor:
    """An administrator of the database that it is restored in, which has nobody else."""
    row = Account(email="ada@here.example", name="Ada Here")
    db.add(row)
    db.flush()
    return Actor(row.id, row.email, row.name, ADMINISTRATOR)


def counts(db: Session) -> dict[str, int]:
    """How many rows each table has."""
    number = sa.func.count()
    return {
        name: db.execute(sa.select(number).select_from(table)).scalar_one() for name, table in metadata.tables.items()
    }


def refused_whole(db: Session, actor: Actor, content: bytes) -> str:
    """Restoring it is refused, and nothing is left of the attempt."""
    before = counts(db)
    with pytest.raises(Invalid) as refusal, db.begin_nested():
        restore_case(db, actor, opened(content))
    assert counts(db) == before
    return refusal.value.sentence


def test_it_is_recorded_and_people_without_an_account_get_one_that_opens_nothing(db, ada, made) -> None:
    file, rita = made
    restored = restore_case(db, ada, opened(file.content))
    assert {one.name for one in restored.accounts_made} == {"Rita Reed", "Colin Marsh", "Stef Okoro", "Quinn Hale"}
    assert any("rita@demo.example" in line for line in told_of(restored))
    entry = db.exec(select(AuditEntry).where(AuditEntry.event == "review_restored")).one()
    assert (entry.operation, entry.case_id, entry.actor_id) == (Operation.COLLECTION, restored.case_id, ada.account_id)
    assert (entry.facts["sha256"], entry.facts["rows"]) == (file.sha256, file.manifest.rows)
    assert verify(db).intact
    with pytest.raises(NotAllowed):
        actor_by_id(db, rita)
    with pytest.raises(NotAllowed):
        actor_by_email(db, "rita@demo.example")


def test_who_did_what_there_is_known_here_and_its_chain_stays_there(db, ada, made) -> None:
    file, rita = made
    restored = restore_case(db, ada, opened(file.content))
    entry = db.exec(select(Entry).where(Entry.case_id == restored.case_id)).first()
    reviewer = Actor(rita, "", "", frozenset({Grant(Role.REVIEWER)}))
    assert origins_of(db, reviewer, restored.case_id, [entry.id])[entry.id].added_by == "Rita Reed"
    events = Counter(db.exec(select(AuditEntry.event).where(AuditEntry.case_id == restored.case_id)))
    assert events == {"review_restored": 1}


def test_whoever_opened_it_there_does_not_code_it_blind_here(db, ada, made) -> None:
    file, _ = made
    restore_case(db, ada, opened(file.content))
    quinn = Actor(
        db.exec(select(Account.id).where(Account.name == "Quinn Hale")).one(), "", "", frozenset({Grant(Role.QA)})
    )
    stranger = Actor(OTHER, "", "", frozenset({Grant(Role.QA)}))
    assert waiting(db, quinn) == []
    assert len(waiting(db, stranger)) == 1


def test_an_account_is_found_by_its_address_and_everything_of_theirs_is_theirs(db, ada, made) -> None:
    file, rita = made
    here = add_account(db, ada, email="Rita@Demo.example", name="Rita Reed", grants=[Grant(Role.REVIEWER, "London")])
    restored = restore_case(db, ada, opened(file.content))
    assert "Rita Reed" not in {one.name for one in restored.accounts_made}
    case = db.exec(select(Case).where(Case.id == restored.case_id)).one()
    assert case.reviewer_id == here
    coding = db.exec(select(SecondCoding).where(SecondCoding.case_id == case.id)).one()
    assert coding.first_coder_id == here
    assert frozen_of(coding).digest == coding.digest  # what was frozen names its coder: sealed again
    assert rita not in str([row for table in metadata.tables.values() for row in db.execute(sa.select(table))])
    assert findings_of(db, actor_by_id(db, here), case.id)


def test_a_review_that_is_here_is_refused_by_its_id_and_by_its_reference(db, ada, made) -> None:
    file, _ = made
    restore_case(db, ada, opened(file.content))
    assert "is in this database already" in refused_whole(db, ada, file.content)


def test_another_review_of_the_same_reference_is_left_alone(db, ada, cast: Cast, made) -> None:
    file, _ = made
    review_at(db, cast, Stage.NOTIFIED)
    assert "Another review in this database is called" in refused_whole(db, ada, file.content)


@pytest.mark.parametrize("who", ["rita", "colin", "quinn", "nat", "stef", "otto"])
def test_only_an_administrator_restores(db, cast, made, who) -> None:
    before = counts(db)
    with pytest.raises(NotAllowed):
        restore_case(db, getattr(cast, who), opened(made[0].content))
    assert counts(db) == before


def test_a_version_of_the_vocabulary_that_is_missing_or_another_is_named(db, ada, made) -> None:
    parts = parts_of(made[0].content)
    assert "version 2031-1 of the vocabulary" in refused_whole(
        db, ada, resealed(parts, vocabulary={"2031-1": "0" * 64})
    )
    assert "Version 2026-1 of the vocabulary is another" in refused_whole(
        db, ada, resealed(parts, vocabulary={"2026-1": "0" * 64})
    )
    odd = forged(made[0].content, "finding_tag", lambda rows: rows[0].update(factor_id=f"$factor:2026-1/{OTHER}"))
    assert "a factor that its version of the vocabulary does not have" in refused_whole(db, ada, odd)


def test_what_the_database_itself_refuses_is_a_sentence(db, ada, made) -> None:
    broken = forged(made[0].content, "review_case", lambda rows: rows[0].update(mappa_level=9))
    assert "does not fit its rules" in refused_whole(db, ada, broken)


def test_rows_in_a_circle_are_refused(db, ada, made) -> None:
    def circle(rows: list[dict]) -> None:
        rows[0]["parent_id"], rows[1]["parent_id"] = rows[1]["id"], rows[0]["id"]

    assert "in a circle" in refused_whole(db, ada, forged(made[0].content, "chronology_entry", circle))


def test_a_row_under_another_comes_after_it(db, ada, made) -> None:
    def under(rows: list[dict]) -> None:
        rows[0]["parent_id"] = rows[1]["id"]

    restored = restore_case(db, ada, opened(forged(made[0].content, "chronology_entry", under)))
    under_another = select(Entry.id).where(Entry.case_id == restored.case_id, Entry.parent_id.is_not(None))
    assert len(db.exec(under_another).all()) == 1
