"""Invented reviews of every sort leave one database as files, and are the same in another, of either kind."""

import functools
import importlib
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from reports.documents.commands import keep_file
from reports.documents.making import MadeFile
from reports.national.queries import picture
from reports.whole_case.packing import MadeCase
from reports.whole_case.references import NamedFactor
from reports.whole_case.restoring.commands import restore_case
from reviews.cases.models import Case
from reviews.demonstration.build import build
from reviews.demonstration.showcase import SHOWCASE
from reviews.editions.kinds import FileFormat
from reviews.editions.models import Edition
from reviews.people.matching.queries import people_matching
from reviews.people.models import Person
from reviews.people.rules import Part
from taxonomy.vocabulary.queries import factors_of, versions
from tests.conftest import prepare
from tests.reports.whole_case.made import exported, opened, parts_of
from tests.shape.source import parameters, sources
from workbench import clock
from workbench import db as database
from workbench.access import Actor, Grant, Role
from workbench.accounts.models import Account, RoleGrant
from workbench.audit.queries import verify
from workbench.errors import Refused
from workbench.remembering import remember_in

# Questions whose answer is another at every asking, or in every database: each with the reason.
APART = {
    "reports.paper.queries.case_on_paper": "says when it was made",
    "reviews.chronology.accounts.told.state_of_entries": "a number of the record, held against itself alone",
}
FIRST = Actor("", "", "root", frozenset({Grant(Role.ADMINISTRATOR)}), "root")
ADA = Actor("4ad4b9a8-0a4e-4c6d-9a51-61d8a6a3b001", "ada@here.example", "Ada", frozenset({Grant(Role.ADMINISTRATOR)}))
Engines = Iterator[sa.Engine]


def empty(url: str) -> sa.Engine:
    engine = database.engine_for(url)
    prepare(engine)
    return engine


def manager_of(case: Case) -> Actor:
    """Somebody who may take the whole review, whoever is named on it."""
    return Actor(case.countersigner_id or "nobody", "", "", frozenset({Grant(Role.COUNTERSIGNER)}))


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Engines:
    """The database that the reviews come from: a demonstration, with a file made of each final report."""
    engine = empty(f"sqlite:///{tmp_path_factory.mktemp('there') / 'there.db'}")
    before = database.use(engine)
    try:
        build(FIRST, SHOWCASE + 2, 1, clock.today(), processes=1, progress=lambda _made, _of: None)
        with database.transaction() as db:
            for edition in db.exec(select(Edition).where(Edition.is_final)).all():
                made = MadeFile(FileFormat.HTML, f"<p>{edition.id}</p>".encode(), 0)
                keep_file(db, manager_of(db.get(Case, edition.case_id)), edition.id, made)
    finally:
        database.use(before)
    yield engine
    engine.dispose()


def taken_from(engine: sa.Engine) -> dict[str, MadeCase]:
    with Session(engine) as db:
        cases = db.exec(select(Case).order_by(Case.reference)).all()
        return {case.reference: exported(db, manager_of(case), case.id) for case in cases}


@pytest.fixture(scope="module")
def files(there: sa.Engine) -> dict[str, MadeCase]:
    return taken_from(there)


@pytest.fixture(scope="module")
def on_sqlite(files: dict[str, MadeCase], tmp_path_factory: pytest.TempPathFactory) -> Engines:
    yield from restored_on(f"sqlite:///{tmp_path_factory.mktemp('here') / 'here.db'}", files)


@pytest.fixture(scope="module")
def on_postgresql(files: dict[str, MadeCase], new_postgresql: Callable[[], str]) -> Engines:
    yield from restored_on(new_postgresql(), files)


@pytest.fixture(params=["sqlite", "postgresql"])
def here(request: pytest.FixtureRequest) -> sa.Engine:
    """Each of two databases into which they all were restored."""
    return request.getfixturevalue(f"on_{request.param}")


def restored_on(url: str, files: dict[str, MadeCase]) -> Engines:
    engine = empty(url)
    with Session(engine) as db:
        remember_in(db)
        for file in files.values():
            restore_case(db, ADA, opened(file.content))
        db.commit()
    yield engine
    engine.dispose()


def test_what_was_restored_leaves_again_as_the_same_parts(files: dict[str, MadeCase], here: sa.Engine) -> None:
    for reference, again in taken_from(here).items():
        before, after = parts_of(files[reference].content), parts_of(again.content)
        told = before.pop("audit.jsonl").splitlines()
        assert after.pop("audit.jsonl").splitlines()[: len(told)] == told  # and that it was restored here
        for name in set(before) - {"manifest.json", "README.txt", "accounts.jsonl"}:
            assert after[name] == before[name], f"{name} of {reference}"
        assert again.manifest.vocabulary == files[reference].manifest.vocabulary


def test_every_question_about_a_review_has_the_same_answer(there: sa.Engine, here: sa.Engine) -> None:
    with Session(there) as old, Session(here) as new:
        for db in (old, new):
            remember_in(db)
        differ, asked = [], 0
        for case in old.exec(select(Case).order_by(Case.reference)).all():
            manager = manager_of(case)
            reviewer = Actor(case.reviewer_id or "nobody", "", "", frozenset({Grant(Role.REVIEWER)}))
            for ask in QUESTIONS:
                for actor in (manager, reviewer):
                    asked += 1
                    if answer(old, ask, actor, case.id) != answer(new, ask, actor, case.id):
                        differ.append((case.reference, f"{ask.__module__}.{ask.__name__}"))
    assert sorted({name for _, name in differ}) == []
    assert asked > 1000


def test_the_nation_counts_them_as_before_and_people_are_found(there: sa.Engine, here: sa.Engine) -> None:
    with Session(there) as old, Session(here) as new:
        nat = Actor("nat", "", "", frozenset({Grant(Role.ANALYST)}))
        assert plain(picture(old, nat), {}) == plain(picture(new, nat), {})
        someone = old.exec(select(Person).where(Person.part == Part.SUPERVISED).order_by(Person.id)).first()
        manager = Actor("manager", "", "", frozenset({Grant(Role.COUNTERSIGNER)}))
        found = [people_matching(db, manager, f"{someone.given_names} {someone.family_name}") for db in (old, new)]
        assert plain(found[0], {}) == plain(found[1], {})
        assert found[0].found


def test_the_record_of_both_is_whole_and_nobody_new_can_sign_in(there: sa.Engine, here: sa.Engine) -> None:
    with Session(there) as old, Session(here) as new:
        assert verify(old).intact
        assert verify(new).intact
        assert new.exec(select(Account.id).where(Account.is_disabled.is_(False))).all() == []
        assert new.exec(select(RoleGrant.id)).all() == []
        assert new.exec(select(Account.id).where(Account.password_hash.is_not(None))).all() == []


def questions() -> Iterator[Callable[..., Any]]:
    """Everything that a screen asks about a review: every function that takes (db, actor, case_id) and writes not."""
    for source in sources():
        if source.name.startswith(("reviews/", "reports/")) and not source.name.endswith("commands.py"):
            for function in source.functions:
                is_asked = f"{source.module}.{function.name}" not in APART and "whole_case" not in source.name
                if is_asked and parameters(function) == ("db", "actor", "case_id"):
                    yield getattr(importlib.import_module(source.module), function.name)


QUESTIONS = tuple(questions())


def answer(db: Session, ask: Callable[..., Any], actor: Actor, case_id: str) -> Any:
    try:
        return plain(ask(db, actor, case_id), tokens(db))
    except Refused as refusal:
        return (type(refusal).__name__, refusal.sentence)


@functools.cache
def tokens(db: Session) -> dict[str, str]:
    every = [(version, factor) for version in versions(db) for factor in factors_of(db, version)]
    return {factor.id: NamedFactor(version.name, factor.guid).token for version, factor in every}


def plain(value: Any, of_factors: dict[str, str]) -> Any:
    """A value without what is another in each database: the ids of factors."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name), of_factors) for one in fields(value)}
    if isinstance(value, Mapping):
        return sorted((repr(plain(key, of_factors)), plain(one, of_factors)) for key, one in value.items())
    if isinstance(value, set | frozenset):
        return sorted(repr(plain(one, of_factors)) for one in value)
    if inspect.isgenerator(value):  # read piece by piece, some in no order
        return sorted(repr(plain(one, of_factors)) for one in value)
    if isinstance(value, list | tuple):
        return [plain(one, of_factors) for one in value]
    if isinstance(value, str):
        return of_factors.get(value, str(value))
    return re.sub(r" at 0x[0-9a-f]+", "", repr(value))
