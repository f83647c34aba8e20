"""Every command says who acts, asks whether they may, and leaves an entry in the audit record."""

import ast
from functools import cache

from tests.shape.source import Source, called, named, of_every, parameters

# The audit record itself is what the others write to.
FILES = tuple(source for source in named("commands.py", "signing_in.py") if source.module != "workbench.audit.commands")
COMMANDS = [(source, function) for source in FILES for function in source.functions]

# Commands with nobody signed in to act: each with the reason why that is right.
NOBODY_YET = {
    "workbench.accounts.signing_in.account_with_password": "somebody is trying to sign in",
    "workbench.accounts.signing_in.choose_password": "the account proves itself with its current password",
    "workbench.accounts.signing_in.account_of_provider": "the identity provider says who it is",
    "workbench.accounts.signing_in.start_session": "somebody is signing in",
    "workbench.accounts.signing_in.end_every_session": "whoever calls it has asked",
    "workbench.accounts.signing_in.touch": "a session is in use; nothing is changed that anybody decided",
    "taxonomy.vocabulary.commands.load_published": "a release of the software publishes, not a person",
    "taxonomy.vocabulary.commands.publish": "a release of the software publishes, not a person",
}
# Commands that leave no entry: each with the reason why that is right.
# What is typed and not yet sent (`keep_unsent…`, `discard_unsent…`) is recorded when it is sent, not at every pause.
NO_ENTRY = {
    "workbench.accounts.signing_in.end_every_session": "whoever calls it records why",
    "workbench.accounts.signing_in.touch": "that a session is in use is not an act",
}
# Commands on a review that ask nothing themselves: each with the reason why that is right.
ASKED_BEFORE = {"reviews.cases.commands.note_opened": "the frame asks, opens the review, and then notes that it did"}

ASK = frozenset({"held_case", "the_case", "case_to_read", "check"})


@of_every(COMMANDS)
def test_a_command_takes_the_session_and_who_acts_first(each: tuple[Source, ast.FunctionDef]) -> None:
    source, function = each
    first = parameters(function)[:2]
    wanted = ("db",) if f"{source.module}.{function.name}" in NOBODY_YET else ("db", "actor")
    assert first[: len(wanted)] == wanted, (
        f"{source.name}:{function.lineno} {function.name} takes {first}. A command takes (db, actor, …); what is "
        "private begins with an underscore, and what nobody signed in can do is listed here with its reason."
    )


@of_every(COMMANDS)
def test_a_command_is_audited(each: tuple[Source, ast.FunctionDef]) -> None:
    source, function = each
    is_let_off = "_unsent" in function.name or f"{source.module}.{function.name}" in NO_ENTRY
    assert is_let_off or function.name in _reaching_audit(), (
        f"{source.name}:{function.lineno} {function.name} leaves no entry: end it with audit.collected, altered, "
        "erased or record, in the same transaction."
    )


@of_every(COMMANDS)
def test_a_command_on_a_review_holds_it_and_asks_whether_it_may(each: tuple[Source, ast.FunctionDef]) -> None:
    source, function = each
    if "case_id" not in parameters(function) or f"{source.module}.{function.name}" in ASKED_BEFORE:
        return
    assert function.name in _reaching(ASK), (
        f"{source.name}:{function.lineno} {function.name} asks nobody: begin with "
        "held_case(db, actor, Permission.…, case_id)."
    )


@of_every(FILES)
def test_a_command_never_commits(source: Source) -> None:
    for name, call in called(source.tree):
        assert name.split(".")[-1] not in ("commit", "rollback"), (
            f"{source.name}:{call.lineno} {name}: the page or the command line owns the transaction. Use db.flush()."
        )


@cache
def _reaching_audit() -> frozenset[str]:
    straight = {
        function.name
        for source in FILES
        for function in _all_functions(source)
        if any(_is_audit(name) for name, _ in called(function))
    }
    return _reaching(frozenset(straight))


def _is_audit(name: str) -> bool:
    return name.startswith(("audit.", "record(")) or name in ("record", "collected", "altered", "erased", "consulted")


@cache
def _reaching(goals: frozenset[str]) -> frozenset[str]:
    """The functions of any commands.py that call one of these, straight or through one another."""
    calls = {
        function.name: {name.split(".")[-1] for name, _ in called(function)}
        for source in FILES
        for function in _all_functions(source)
    }
    reached = set(goals)
    while more := {name for name, names in calls.items() if name not in reached and names & reached}:
        reached |= more
    return frozenset(reached)


def _all_functions(source: Source) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(source.tree) if isinstance(node, ast.FunctionDef)]
