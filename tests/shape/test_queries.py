"""Every query says who asks, or why that does not matter."""

import ast

from tests.shape.source import Source, called, named, of_every, pages, parameters

QUERIES = [
    (source, function)
    for source in named("queries.py")
    for function in source.functions
    if "db" in parameters(function)
]

# Queries for other queries and commands say so with these words. No screen calls them.
TRUSTING = "for a caller that has checked"

# Queries that anybody's work may need, each with the reason why it asks nobody. `gaps` is everywhere the same: the
# command that moves a review asks it after it has asked whether the person may.
FOR_ANYBODY: dict[str, str] = {
    "workbench.audit.queries.verify": "proves the chain; its answer holds a count and no case data",
    "workbench.accounts.queries.session_of_token": "finds out who is asking",
    "workbench.accounts.queries.session_by_id": "finds out who is asking",
    "workbench.accounts.queries.actor_for_session": "finds out who is asking",
    "workbench.accounts.queries.actor_by_email": "finds out who is asking, on the command line",
    "workbench.accounts.queries.actor_by_id": "finds out who is asking, in a worker process",
    "workbench.accounts.queries.accounts_of_operator": "finds out whom the command line may speak for",
    "workbench.accounts.queries.has_accounts": "whether the first administrator is still to be made",
    "workbench.accounts.queries.is_demonstration": "whether everything here is invented",
    "workbench.accounts.queries.cast_of_demonstration": "the invented people on the sign-in page",
}

# Features that are reference data as a whole.
REFERENCE = {
    "taxonomy.vocabulary.queries": "the published vocabulary is the same for everybody",
    "taxonomy.suggestion.queries": "what was learned is numbers and codes, the same for everybody",
}


@of_every(QUERIES)
def test_a_query_takes_the_session_and_who_asks_first(each: tuple[Source, ast.FunctionDef]) -> None:
    source, function = each
    name = f"{source.module}.{function.name}"
    if function.name == "gaps" or name in FOR_ANYBODY or source.module in REFERENCE or _trusts_its_caller(function):
        return
    assert parameters(function)[:2] == ("db", "actor"), (
        f"{source.name}:{function.lineno} {function.name} does not say who asks. A query takes (db, actor, …) and "
        f"begins with the_case; one made for other queries and commands says “{TRUSTING}”; and reference data that is "
        "nobody's secret is listed in FOR_ANYBODY with its reason."
    )


@of_every([*pages(), *named("widgets.py", "cli.py")])
def test_a_screen_never_calls_a_query_that_trusts_its_caller(screen: Source) -> None:
    trusting = {
        function.name for source in named("queries.py") for function in source.functions if _trusts_its_caller(function)
    }
    for name, call in called(screen.tree):
        assert name.split(".")[-1] not in trusting, (
            f"{screen.name}:{call.lineno} {name} checks no permission. Call the query that takes the actor."
        )


@of_every(named("queries.py"))
def test_a_query_changes_nothing(source: Source) -> None:
    for name, call in called(source.tree):
        assert name not in ("db.add", "db.delete", "db.flush", "db.commit", "for_change"), (
            f"{source.name}:{call.lineno} {name}: a query only reads. Writing is done in commands.py."
        )


def _trusts_its_caller(function: ast.FunctionDef) -> bool:
    return TRUSTING in " ".join((ast.get_docstring(function) or "").split())
