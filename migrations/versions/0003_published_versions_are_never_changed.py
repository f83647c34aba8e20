"""Published versions of the vocabulary are never changed: the database itself refuses it.

A version says how many factors it has. Until it has them they are added; after that nothing is added, changed or removed.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

REFUSAL = "a published version of the vocabulary is never changed"
TABLES = ("taxonomy_version", "factor")
IS_WHOLE = (
    "(SELECT count(*) FROM factor WHERE version_id = NEW.version_id)"
    " >= (SELECT size FROM taxonomy_version WHERE id = NEW.version_id)"
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in TABLES:
            for event in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_refuses_{event.lower()} BEFORE {event} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
                )
        op.execute(
            f"CREATE TRIGGER factor_refuses_insert BEFORE INSERT ON factor WHEN {IS_WHOLE} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
        return
    op.execute(
        "CREATE FUNCTION published_version_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    op.execute(
        "CREATE FUNCTION whole_version_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {IS_WHOLE} THEN RAISE EXCEPTION '{REFUSAL}'; END IF; RETURN NEW; END $$"
    )
    for table in TABLES:
        op.execute(
            f"CREATE TRIGGER {table}_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION published_version_refuses()"
        )
    op.execute(
        "CREATE TRIGGER factor_refuses_insert BEFORE INSERT ON factor "
        "FOR EACH ROW EXECUTE FUNCTION whole_version_refuses()"
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in TABLES:
            for event in ("update", "delete"):
                op.execute(f"DROP TRIGGER {table}_refuses_{event}")
        op.execute("DROP TRIGGER factor_refuses_insert")
        return
    op.execute("DROP TRIGGER factor_refuses_insert ON factor")
    for table in TABLES:
        op.execute(f"DROP TRIGGER {table}_refuses ON {table}")
    op.execute("DROP FUNCTION whole_version_refuses()")
    op.execute("DROP FUNCTION published_version_refuses()")
