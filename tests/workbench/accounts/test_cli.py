"""`sfo user`, and who a command speaks for."""

import json
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from click.testing import Result
from sqlmodel import select
from typer.testing import CliRunner

from tests.workbench.small import app
from workbench import cli
from workbench.access import Grant, Role
from workbench.accounts import commands, queries, signing_in
from workbench.audit.models import AuditEntry
from workbench.db import reading, transaction
from workbench.errors import Gap, NotAllowed, NotYet

Sfo = Callable[..., Result]


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Be this operating-system account."""

    def become(name: str) -> None:
        monkeypatch.setattr(cli, "system_account", lambda: name)
        monkeypatch.setattr("workbench.accounts.cli.system_account", lambda: name)

    become("keeper")
    return become


@pytest.fixture
def sfo(store: sa.Engine, system: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> Sfo:
    """The command, on a database of its own."""
    monkeypatch.delenv("SFO_AS", raising=False)
    return lambda *words, **more: CliRunner().invoke(app, words, **more)


@pytest.fixture
def started(sfo: Sfo) -> Sfo:
    """With a first administrator, for whom the account that made her speaks."""
    made = sfo("user", "add", "ada@example.org", "--name", "Ada", "--role", "administrator", "--json")
    assert made.exit_code == 0, made.output
    return sfo


def test_the_first_account_is_an_administrators_and_its_maker_speaks_for_it(sfo: Sfo) -> None:
    refused = sfo("user", "add", "rita@example.org", "--name", "Rita", "--role", "reviewer:London")
    assert refused.exit_code == 1
    assert "must be an administrator" in refused.stderr
    made = sfo("user", "add", "Ada@Example.org", "--name", "Ada", "--role", "administrator", "--json")
    assert len(json.loads(made.stdout)["first_password"]) >= 20
    assert "ada@example.org  Ada  administrator" in sfo("user", "list").stdout
    with reading() as db:
        statement = select(AuditEntry).where(AuditEntry.object_type == "Account").order_by(AuditEntry.number)
        entries = [(entry.event, entry.through) for entry in db.exec(statement)]
    assert entries == [(event, "keeper") for event in ("account_added", "role_given", "operator_allowed")]


def test_afterwards_another_system_account_can_do_nothing(started: Sfo, system: Callable[[str], None]) -> None:
    system("stranger")
    for words in (
        ("user", "add", "x@example.org", "--name", "X", "--role", "administrator"),
        ("user", "add", "x@example.org", "--name", "X", "--as", "ada@example.org"),
        ("user", "list", "--as", "ada@example.org"),
        ("user", "operator", "ada@example.org", "--as", "ada@example.org"),
        ("audit", "export", "--as", "ada@example.org"),
    ):
        refused = started(*words)
        assert refused.exit_code == 1, words
        assert refused.stdout == ""
        assert len(refused.stderr.strip().splitlines()) == 1


def test_roles_are_given_and_ended(started: Sfo) -> None:
    started("user", "add", "rita@example.org", "--name", "Rita", "--role", "reviewer:London", "--work-account")
    done = started("user", "role", "rita@example.org", "--give", "qa:Wales", "--end", "reviewer:London", "--json")
    assert json.loads(done.stdout) == {"email": "rita@example.org", "roles": ["qa:Wales"]}
    for wrong in (("--give", "king"), ("--give", "qa:Narnia"), ("--end", "analyst")):
        refused = started("user", "role", "rita@example.org", *wrong)
        assert refused.exit_code == 1
        assert "Traceback" not in refused.output
    assert "no account for nobody@example.org" in started("user", "disable", "nobody@example.org").stderr


def test_an_account_is_disabled(started: Sfo) -> None:
    started("user", "add", "rita@example.org", "--name", "Rita", "--role", "reviewer:London")
    assert started("user", "disable", "rita@example.org").exit_code == 0
    (rita,) = (one for one in json.loads(started("user", "list", "--json").stdout) if one["name"] == "Rita")
    assert rita["is_disabled"] is True
    assert "password_hash" not in rita


def test_a_password_can_be_typed_and_is_then_not_shown(started: Sfo) -> None:
    words = ("user", "add", "rita@example.org", "--name", "Rita", "--ask-password")
    assert "at least 15" in started(*words, input="short\n").stderr
    made = started(*words, input="kettle orchard violin\n")
    assert made.exit_code == 0
    assert "kettle" not in made.output
    with transaction() as db:
        found = signing_in.account_with_password(db, "rita@example.org", "kettle orchard violin")
        assert found is not None
        assert not found.password_is_initial


def test_speaking_for_somebody_is_allowed_and_taken_back(started: Sfo, system: Callable[[str], None]) -> None:
    started("user", "add", "nat@example.org", "--name", "Nat", "--role", "analyst")
    started("user", "operator", "nat@example.org", "--account", "reports", "--as", "ada@example.org")
    system("reports")
    spoken_for = cli.acting("NAT@example.org")
    assert (spoken_for.name, spoken_for.through) == ("Nat", "reports")
    assert cli.acting(None) == spoken_for
    with pytest.raises(NotAllowed):
        cli.acting("ada@example.org")
    system("keeper")
    started("user", "operator", "nat@example.org", "--account", "reports", "--end", "--as", "ada@example.org")
    system("reports")
    with pytest.raises(NotAllowed):
        cli.acting("nat@example.org")


def test_who_is_acting_is_never_guessed_between_two(started: Sfo) -> None:
    started("user", "add", "nat@example.org", "--name", "Nat", "--role", "analyst")
    started("user", "operator", "nat@example.org")
    with pytest.raises(NotAllowed, match="--as EMAIL"):
        cli.acting(None, Role.ANALYST)


def test_a_disabled_account_is_spoken_for_by_nobody(started: Sfo) -> None:
    started("user", "add", "nat@example.org", "--name", "Nat", "--role", "administrator")
    started("user", "operator", "nat@example.org")
    started("user", "disable", "nat@example.org", "--as", "ada@example.org")
    with pytest.raises(NotAllowed):
        cli.acting("nat@example.org")


def test_in_a_demonstration_a_command_speaks_for_anybody(
    sfo: Sfo, stored_cast: object, system: Callable[[str], None]
) -> None:
    emails = [f"{part}@demo.example" for part in ("rita", "colin", "stef", "quinn", "nat", "ada", "otto")]
    with transaction() as db:
        commands.mark_demonstration(db, queries.actor_by_email(db, "ada@demo.example"), emails)
    system("anybody")
    assert cli.acting("stef@demo.example").name == "Stef Okoro"
    assert cli.acting(None, Role.REVIEWER).name == "Rita Reed"
    assert cli.acting(None, Role.ANALYST).through == "anybody"
    with pytest.raises(NotAllowed, match="--as EMAIL"):
        cli.acting(None)
    with pytest.raises(NotAllowed, match="no account"):
        cli.acting("nobody@demo.example")


def test_a_refusal_is_one_sentence_and_its_gaps(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(cli.typer.Exit) as end, cli.refusals():
        raise NotYet("It cannot move on yet.", (Gap("findings", "There is no finding.", "findings"),))
    assert end.value.exit_code == 1
    assert capsys.readouterr().err == "It cannot move on yet.\n  findings: There is no finding.\n"


def test_json_holds_dates_words_and_sets(capsys: pytest.CaptureFixture[str]) -> None:
    from datetime import date

    cli.print_json({"on": date(2026, 4, 3), "grants": [Grant(Role.QA, "Wales")], "parts": {"b", "a"}, "name": "Zoë"})
    assert json.loads(capsys.readouterr().out) == {
        "on": "2026-04-03",
        "grants": [{"role": "qa", "region": "Wales"}],
        "parts": ["a", "b"],
        "name": "Zoë",
    }
    with pytest.raises(TypeError):
        cli.print_json(object())
