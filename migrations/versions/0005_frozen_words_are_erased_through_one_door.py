"""Frozen words are erased through one door: a record of the erasure lets one text become another, and its files empty.

Whatever else stands in a frozen edition stays refused, and the records themselves are never changed or removed.
"""

from alembic import op

revision = "0005"
down_revision = "0004"

REFUSALS = {
    "edition": "a frozen edition is never changed",
    "rendered_file": "a file made from a frozen edition is never changed",
    "frozen_erasure": "the record of an erasure is never changed",
}
SAME = {
    "edition": ("id", "created_at", "case_id", "kind", "number", "is_final", "frozen_at", "frozen_on"),
    "rendered_file": ("id", "created_at", "case_id", "edition_id", "format"),
}
IS_ERASED = {
    "edition": (
        "EXISTS (SELECT 1 FROM frozen_erasure WHERE edition_id = OLD.id"
        " AND digest_before = OLD.digest AND digest_after = NEW.digest)"
    ),
    "rendered_file": (
        "length(NEW.content) = 0 AND NEW.layout < 0"
        " AND EXISTS (SELECT 1 FROM frozen_erasure WHERE edition_id = OLD.edition_id)"
    ),
}


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in SAME:
        _let_in_sqlite(table) if is_sqlite else _let_in_postgresql(table)
    _refuse("frozen_erasure", is_sqlite)


def downgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in SAME:
        if is_sqlite:
            op.execute(f"DROP TRIGGER {table}_refuses_update")
            op.execute(
                f"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSALS[table]}'); END"
            )
            continue
        op.execute(f"DROP TRIGGER {table}_refuses_update ON {table}")
        op.execute(f"DROP FUNCTION {table}_refuses_update()")
        op.execute(f"DROP TRIGGER {table}_refuses ON {table}")
        op.execute(
            f"CREATE TRIGGER {table}_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuses()"
        )
    if is_sqlite:
        for event in ("update", "delete"):
            op.execute(f"DROP TRIGGER frozen_erasure_refuses_{event}")
        return
    op.execute("DROP TRIGGER frozen_erasure_refuses ON frozen_erasure")
    op.execute("DROP FUNCTION frozen_erasure_refuses()")


def _let_in_sqlite(table: str) -> None:
    same = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in SAME[table])
    op.execute(f"DROP TRIGGER {table}_refuses_update")
    op.execute(
        f"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table} WHEN NOT ({same} AND {IS_ERASED[table]}) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSALS[table]}'); END"
    )


def _let_in_postgresql(table: str) -> None:
    same = " AND ".join(f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in SAME[table])
    op.execute(f"DROP TRIGGER {table}_refuses ON {table}")
    op.execute(
        f"CREATE TRIGGER {table}_refuses BEFORE DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuses()"
    )
    op.execute(
        f"CREATE FUNCTION {table}_refuses_update() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {same} AND {IS_ERASED[table]} THEN RETURN NEW; END IF; "
        f"RAISE EXCEPTION '{REFUSALS[table]}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_refuses_update()"
    )


def _refuse(table: str, is_sqlite: bool) -> None:
    if is_sqlite:
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSALS[table]}'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSALS[table]}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuses()"
    )
