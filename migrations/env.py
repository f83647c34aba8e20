"""How Alembic reaches the database. `workbench.migrate` hands over the connection; no model is imported here."""

from alembic import context

handed_over = context.config.attributes
context.configure(
    connection=handed_over["connection"],
    target_metadata=handed_over.get("metadata"),
    render_item=handed_over.get("render_item"),
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
