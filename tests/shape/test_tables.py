"""The migrations make the tables that the code speaks of, on both databases, and no feature's tables are forgotten."""

import ast
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory

from reports.tables import metadata
from tests.shape.source import PACKAGES, ROOT, named, of_every
from workbench.base import Record
from workbench.db import engine_for
from workbench.migrate import alembic_config, head, upgrade

STEPS = sorted((ROOT / "migrations" / "versions").glob("[0-9]*.py"))


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """Makes an empty database of each kind, and gives its URL."""
    if request.param == "sqlite":
        return lambda name: f"sqlite:///{tmp_path / name}.db"
    new: Callable[[], str] = request.getfixturevalue("new_postgresql")
    return lambda _name: new()


def test_the_migrations_make_the_tables_of_the_code(new_database: Callable[[str], str]) -> None:
    by_steps, by_code = new_database("steps"), new_database("code")
    upgrade(by_steps)
    engine = engine_for(by_code)
    metadata.create_all(engine)
    engine.dispose()
    stepped, coded = _description(by_steps), _description(by_code)
    assert sorted(stepped) == sorted(coded), "Write a migration for the tables that differ."
    differ = {table: _difference(stepped[table], coded[table]) for table in coded if stepped[table] != coded[table]}
    assert not differ, f"Write a migration for what differs (- in the code only, + in the migrations only): {differ}"


def test_migrations_have_one_head_and_are_numbered() -> None:
    numbers = [step.name[:4] for step in STEPS]
    assert numbers == [f"{number:04d}" for number in range(1, len(STEPS) + 1)], f"The migrations are {numbers}."
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [numbers[-1]] == [head()]


@of_every(STEPS)
def test_a_migration_is_a_numbered_sentence_that_needs_none_of_our_code(step: Path) -> None:
    assert re.fullmatch(r"\d{4}(_[a-z0-9]+){2,}", step.stem), f"Name {step.name} as a sentence: 0002_add_the_… .py."
    for node in ast.walk(ast.parse(step.read_text())):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        ours = [name for name in names if name.split(".")[0] in PACKAGES]
        assert not ours, f"{step.name} imports {ours}: the code will change, and this step must not."


def test_every_table_is_in_the_one_import() -> None:
    modules = {mapper.class_.__module__ for mapper in Record._sa_registry.mappers}
    beside = {source.module for source in named("models.py")}
    assert modules == beside, (
        f"Give these a line in reviews/tables.py, or in reports/tables.py: {sorted(modules ^ beside)}"
    )


def test_every_table_says_what_a_row_of_it_is() -> None:
    silent = [mapper.class_.__name__ for mapper in Record._sa_registry.mappers if not mapper.class_.__doc__]
    assert not silent, f"Say in a sentence what a row is in a review: {silent}"


def _description(url: str) -> dict[str, list[str]]:
    """Every table of a database, with its columns and its constraints, each as a line."""
    engine = engine_for(url)
    look = sa.inspect(engine)
    tables = {table for table in look.get_table_names() if table != "alembic_version"}
    found = {table: sorted(_lines(look, table)) for table in tables}
    engine.dispose()
    return found


def _lines(look: sa.Inspector, table: str) -> list[str]:
    def chosen(kind: str, rows: list[Any], *keys: str) -> list[str]:
        return [f"{kind} " + " ".join(str(row.get(key)) for key in keys) for row in rows]

    return [
        *chosen("column", look.get_columns(table), "name", "type", "nullable"),
        *chosen("primary key", [look.get_pk_constraint(table)], "name", "constrained_columns"),
        *chosen("foreign key", look.get_foreign_keys(table), "name", "constrained_columns", "referred_table"),
        *chosen("unique", look.get_unique_constraints(table), "name", "column_names"),
        *chosen("check", look.get_check_constraints(table), "name", "sqltext"),
        *chosen("index", look.get_indexes(table), "name", "column_names", "unique"),
    ]


def _difference(stepped: list[str], coded: list[str]) -> list[str]:
    only_coded, only_stepped = set(coded) - set(stepped), set(stepped) - set(coded)
    return [f"- {line}" for line in sorted(only_coded)] + [f"+ {line}" for line in sorted(only_stepped)]
