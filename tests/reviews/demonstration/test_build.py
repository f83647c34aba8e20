"""A demonstration made small, on both databases, by the same commands that people use."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from reports.disclosure.queries import edition_to_give
from reports.giving.invented import disclose
from reports.giving.queries import offers_of
from reports.national import queries as national
from reports.national.measures import WHOLE
from reviews.cases.models import Case, Offence
from reviews.cases.queries import case_by_reference, reports_for, reviews_of
from reviews.cases.rules import Outcome
from reviews.demonstration import build as building
from reviews.demonstration.build import build
from reviews.demonstration.cast import CAST
from reviews.demonstration.plan import plan
from reviews.demonstration.showcase import SHOWCASE, TURNS
from reviews.editions.kinds import AT_FINAL
from reviews.editions.models import Edition
from reviews.permissions import Permission
from reviews.stages import APPROVED, Stage
from reviews.workflow.models import ApprovedFactor, ApprovedReview, Move
from tests.conftest import prepare
from workbench import clock
from workbench import db as database
from workbench.access import Actor, Grant, Role
from workbench.accounts.queries import actor_by_email, cast_of_demonstration, is_demonstration
from workbench.audit.models import AuditEntry
from workbench.audit.queries import verify
from workbench.errors import NotAllowed

BACKGROUND, SEED = 7, 1
FIRST = Actor("", "", "root", frozenset({Grant(Role.ADMINISTRATOR)}), "root")


def made_on(url: str) -> Iterator[sa.Engine]:
    engine = database.engine_for(url)
    prepare(engine)
    before = database.use(engine)
    try:
        number = SHOWCASE + BACKGROUND
        made = build(FIRST, number, SEED, clock.today(), processes=1, progress=lambda *_: None, before_closing=disclose)
        assert made == number
    finally:
        database.use(before)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    yield from made_on(f"sqlite:///{tmp_path_factory.mktemp('demo') / 'demo.db'}")


@pytest.fixture(scope="module")
def on_postgresql(new_postgresql: Callable[[], str]) -> Iterator[sa.Engine]:
    yield from made_on(new_postgresql())


@pytest.fixture(params=["sqlite", "postgresql"])
def demo(request: pytest.FixtureRequest) -> Iterator[Session]:
    """A session on a demonstration, on each database in turn."""
    with Session(request.getfixturevalue(f"on_{request.param}")) as db:
        yield db
        db.rollback()


def one_of_the_cast(db: Session, part: str) -> Actor:
    return actor_by_email(db, f"{part}@demo.example")


def test_reviews_stand_where_the_plan_says(demo: Session) -> None:
    planned = Counter(review.stage for review in plan(BACKGROUND, SEED, clock.today()))
    planned.update((Stage.DRAFTING, *TURNS))
    assert Counter(demo.exec(select(Case.stage))) == planned


def test_the_cast_can_sign_in_and_everything_is_marked_as_invented(demo: Session) -> None:
    assert is_demonstration(demo)
    assert [person.email for person in cast_of_demonstration(demo)] == [f"{part}@demo.example" for part in CAST]
    assert one_of_the_cast(demo, "otto").grants == frozenset()


def test_the_record_is_one_whole_chain_in_the_order_of_time(demo: Session) -> None:
    found = verify(demo)
    assert found.intact
    assert found.entries > 500
    times = list(demo.exec(select(AuditEntry.at).where(AuditEntry.case_id != "").order_by(AuditEntry.number)))
    assert times == sorted(times)
    assert max(times) <= clock.now()


def test_approved_reviews_are_counted_with_the_factors_they_found(demo: Session) -> None:
    approved = [review for review in plan(BACKGROUND, SEED, clock.today()) if review.stage in APPROVED]
    assert approved
    references = {row.id: row.reference for row in demo.exec(select(Case))}
    found: dict[str, set[str]] = {}
    for row in demo.exec(select(ApprovedFactor)):
        found.setdefault(references[row.case_id], set()).add(row.factor_code)
    for review in approved:
        assert found[review.reference] == {*review.causes, *review.good}
    days = {references[row.case_id]: row for row in demo.exec(select(ApprovedReview))}
    for review in approved:
        assert review.moments.passed is not None
        assert days[review.reference].approved_on == clock.day_of(review.moments.passed)
        assert abs((days[review.reference].qa_days or 0) - review.qa_days) <= 12


def test_the_nation_counts_them(demo: Session) -> None:
    picture = national.picture(demo, one_of_the_cast(demo, "nat"))
    approved = demo.exec(select(Case).where(sa.column("stage").in_([stage.value for stage in APPROVED]))).all()
    assert len(picture.reviews) == len(approved)
    assert picture.figure("Individual practitioner", WHOLE).of == len(approved)


def test_every_approved_review_has_both_editions_frozen_as_final(demo: Session) -> None:
    for case in demo.exec(select(Case)).all():
        if case.stage in APPROVED:
            final = demo.exec(select(Edition).where(Edition.case_id == case.id, sa.true() == Edition.is_final)).all()
            assert {edition.kind for edition in final} == set(AT_FINAL)


def test_what_was_found_is_disclosed_before_a_review_closes_where_there_was_a_conviction(demo: Session) -> None:
    colin, closed = one_of_the_cast(demo, "colin"), Counter[bool]()
    for case in reviews_of(demo, colin):
        if case.stage is Stage.CLOSED:
            is_convicted = any(offence.outcome.value.startswith("convicted") for offence in case.offences)
            closed[is_convicted] += 1
            assert bool(offers_of(demo, colin, case.id)) == is_convicted
            assert (edition_to_give(demo, colin, case.id) is not None) == is_convicted
    assert closed[True]


def test_a_closed_review_has_an_outcome_and_an_open_one_says_charged_with(demo: Session) -> None:
    for case in demo.exec(select(Case)).all():
        outcomes = set(demo.exec(select(Offence.outcome).where(Offence.case_id == case.id)))
        if case.stage is Stage.CLOSED:
            assert Outcome.AWAITED not in outcomes
        elif case.stage not in (Stage.FINAL, Stage.WITHDRAWN):
            assert outcomes == {Outcome.AWAITED}


def test_history_is_dated_when_it_happened(demo: Session) -> None:
    moves = demo.exec(select(Move)).all()
    assert min(move.moved_at for move in moves) < clock.now() - timedelta(days=200)
    for case in demo.exec(select(Case)).all():
        times = [move.moved_at for move in sorted(moves, key=lambda move: move.number) if move.case_id == case.id]
        assert times == sorted(times)


def test_the_cast_has_a_review_at_every_turn(demo: Session) -> None:
    rita = one_of_the_cast(demo, "rita")
    mine = {case.stage: case for case in reviews_of(demo, rita)}
    assert mine.keys() == {Stage.DRAFTING, *TURNS}
    stef = one_of_the_cast(demo, "stef")
    assert {case.stage for case in reports_for(demo, stef)} >= {Stage.REPLYING, Stage.FINAL}


def test_the_review_to_look_around_in_is_as_awkward_as_a_real_one(demo: Session) -> None:
    from reviews.chronology.dates import Kind
    from reviews.chronology.entries.queries import entries_of
    from reviews.findings.queries import findings_of
    from reviews.interviews.queries import interviews_of

    rita = one_of_the_cast(demo, "rita")
    case = case_by_reference(demo, rita, Permission.READ_CASE, "SFO-2026-0001")
    entries = entries_of(demo, rita, case.id)
    kinds = {entry.happened.kind for entry in entries}
    assert len(entries) >= 40
    assert {Kind.DAY, Kind.MINUTE, Kind.MONTH, Kind.YEAR, Kind.RANGE, Kind.APPROXIMATE, Kind.UNDATED} <= kinds
    assert sum(bool(entry.known_to) for entry in entries) >= 10
    assert any(known.known_from.is_undated for entry in entries for known in entry.known_to)
    assert len(findings_of(demo, rita, case.id)) == 3
    assert {interview.held_on is None for interview in interviews_of(demo, rita, case.id)} == {True, False}
    assert case.due_on is not None
    assert case.due_on > clock.today()


def test_the_restricted_review_is_for_those_named_on_it(demo: Session) -> None:
    (restricted,) = (case for case in demo.exec(select(Case)).all() if case.is_restricted)
    assert restricted.reference in {case.reference for case in reviews_of(demo, one_of_the_cast(demo, "rita"))}
    assert restricted.reference in {case.reference for case in reviews_of(demo, one_of_the_cast(demo, "colin"))}
    with pytest.raises(NotAllowed):
        case_by_reference(demo, one_of_the_cast(demo, "quinn"), Permission.READ_CASE, restricted.reference)


def test_reviews_made_in_several_processes_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "PART", 2)
    engine = database.engine_for(f"sqlite:///{tmp_path / 'demo.db'}")
    prepare(engine)
    before = database.use(engine)
    progress: list[tuple[int, int]] = []
    try:
        build(FIRST, 3, SEED, clock.today(), processes=2, progress=lambda made, of: progress.append((made, of)))
        with Session(engine) as db:
            assert verify(db).intact
            assert len(db.exec(select(Case.id)).all()) == 3
    finally:
        database.use(before)
        engine.dispose()
    assert progress[-1] == (3, 3)


def test_no_reviews_make_an_empty_demonstration(tmp_path: Path) -> None:
    engine = database.engine_for(f"sqlite:///{tmp_path / 'demo.db'}")
    prepare(engine)
    before = database.use(engine)
    try:
        assert build(FIRST, 0, SEED, date(2026, 11, 21), processes=1, progress=lambda _made, _of: None) == 0
        with Session(engine) as db:
            assert is_demonstration(db)
            assert verify(db).intact
    finally:
        database.use(before)
        engine.dispose()
