"""What must not be so when the workbench starts, one thing at a time."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from tests.browser import ROOT
from tests.workbench.conftest import SETTER_UP
from tests.workbench.small import app
from workbench import db as database
from workbench import migrate
from workbench.accounts import commands
from workbench.errors import Refused
from workbench.server.run import bound, only_server
from workbench.server.safety import MUST_BE, faults
from workbench.settings import Settings, read, settings

SAFE = {name: wanted for name, (wanted, _) in MUST_BE.items()}
TEAM = Settings(database_url="postgresql://sfo:quite-some-password@db.internal/sfo", base_url="https://reviews.example")


def test_what_comes_by_default_is_safe() -> None:
    assert faults(Settings(), SAFE, is_demonstration=True) == ()
    assert faults(TEAM, SAFE, is_demonstration=False) == ()
    assert faults(replace(TEAM, host="0.0.0.0"), SAFE, is_demonstration=False) == ()


@pytest.mark.parametrize("name", MUST_BE)
def test_each_setting_of_streamlit_that_is_not_as_it_must_be_is_named(name: str) -> None:
    wrong = {**SAFE, name: "something else"}
    (sentence,) = faults(Settings(), wrong, is_demonstration=False)
    assert sentence.startswith(f"Set {name} to ")
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"host": "0.0.0.0"}, "not an https address"),
        ({"host": "192.0.2.1"}, "not an https address"),
        ({"base_url": "http://reviews.example"}, "begins with http"),
        ({"base_url": "reviews.example"}, "not an address"),
        ({"base_url": "https://reviews.example/sfo"}, "with no path"),
        ({"oidc_issuer": "https://id.example"}, "Set all three"),
        ({"oidc_client_secret": "x" * 30}, "Set all three"),
        (
            {"oidc_issuer": "https://id.example", "oidc_client_id": "a", "oidc_client_secret": "secret"},
            "can be guessed",
        ),
        ({"oidc_issuer": "http://id.example", "oidc_client_id": "a", "oidc_client_secret": "x" * 30}, "not an https"),
        ({"database_url": "postgresql://sfo@db.internal/sfo"}, "has no password"),
        ({"database_url": "postgresql://postgres:postgres@db.internal/sfo"}, "guessed first"),
    ],
)
def test_each_unsafe_address_and_secret_is_named(change: dict[str, str], said: str) -> None:
    (sentence,) = faults(replace(Settings(), **change), SAFE, is_demonstration=False)
    assert said in sentence


@pytest.mark.parametrize("change", [{"host": "0.0.0.0"}, {"base_url": "https://reviews.example"}])
def test_a_demonstration_is_served_to_this_machine_only(change: dict[str, str]) -> None:
    found = faults(replace(Settings(), **change), SAFE, is_demonstration=True)
    assert any("demonstration" in sentence for sentence in found)


def test_settings_come_from_the_environment_and_secrets_are_not_printed() -> None:
    found = read({"SFO_PORT": "9000", "SFO_OIDC_CLIENT_SECRET": "hush", "SFO_DATABASE_URL": "postgresql://a:b@c/d"})
    assert (found.port, found.url, found.is_https) == (9000, "http://localhost:9000", False)
    assert "hush" not in repr(found)
    assert "a:b" not in repr(found)
    assert found.allowed_hosts == {"localhost", "127.0.0.1", "::1"}
    assert replace(TEAM, host="0.0.0.0").allowed_hosts == {"reviews.example"}


@pytest.fixture
def sfo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Result]]:
    """The command in this process, on a new database."""
    url = f"sqlite:///{tmp_path / 'sfo.db'}"
    migrate.upgrade(url)
    engine = database.engine_for(url)
    database.use(engine)
    monkeypatch.setattr("workbench.server.cli.streamlit_settings", lambda _script: SAFE)

    def run(*words: str, **environment: str) -> Result:
        for name, value in {"SFO_DATABASE_URL": url, **environment}.items():
            monkeypatch.setenv(name, value)
        settings.cache_clear()
        return CliRunner().invoke(app, words)

    yield run
    settings.cache_clear()
    database.use(None)
    engine.dispose()


def test_serve_refuses_with_one_sentence(sfo: Callable[..., Result]) -> None:
    refused = sfo("serve", "--host", "0.0.0.0", "--port", "1")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "https" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    with database.transaction() as db:
        commands.mark_demonstration(db, SETTER_UP, [])
    refused = sfo("serve", "--port", "1", SFO_BASE_URL="https://reviews.example")
    assert refused.exit_code == 1
    assert "demonstration" in refused.stderr


def test_a_second_server_on_the_same_file_is_refused(tmp_path: Path) -> None:
    one, another = (Settings(database_url=f"sqlite:///{tmp_path}/{name}.db") for name in ("one", "another"))
    with only_server(one):
        with pytest.raises(Refused, match="Another server is using"), only_server(one):
            pass
        with only_server(another), only_server(TEAM), only_server(TEAM):
            pass
    with only_server(one):  # and it is free again when the first has ended
        pass


def test_a_port_that_is_taken_is_refused_with_a_sentence() -> None:
    with bound(Settings(port=0)) as first:
        first.listen()
        port = first.getsockname()[1]
        with pytest.raises(Refused, match=f"Port {port} .* --port"), bound(Settings(port=port)):
            pass


def test_check_says_that_nothing_is_wrong_or_what_is(sfo: Callable[..., Result]) -> None:
    assert sfo("check").stdout == "Nothing is wrong.\n"
    found = sfo("check", "--json", SFO_BASE_URL="http://reviews.example")
    assert found.exit_code == 1
    assert [one["about"] for one in json.loads(found.stdout)] == ["settings"]


def test_check_finds_an_audit_record_that_was_changed(sfo: Callable[..., Result]) -> None:
    with database.transaction() as db:
        commands.add_account(db, SETTER_UP, email="a@demo.example", name="A")
    with database.engine().begin() as connection:
        for event in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER audit_entry_refuses_{event}")
        connection.exec_driver_sql("UPDATE audit_entry SET event = 'nothing_happened'")
    found = sfo("check")
    assert found.exit_code == 1
    assert "audit: The record has been changed: entry 1" in found.stdout


def test_before_the_tables_are_made_every_command_says_how_to_make_them(
    sfo: Callable[..., Result], tmp_path: Path
) -> None:
    engine = database.engine_for(f"sqlite:///{tmp_path / 'empty.db'}")
    database.use(engine)
    for words in (("serve",), ("check",), ("user", "list"), ("user", "add", "a@demo.example", "--name", "A")):
        answer = sfo(*words)
        assert answer.exit_code == 1
        assert "Run `sfo migrate`" in answer.output
    engine.dispose()


def test_without_the_projects_settings_file_it_does_not_start(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'sfo.db'}"
    migrate.upgrade(url)
    page = Path(ROOT, "tests", "workbench", "small_page.py")
    code = (
        f"import typer, sys, pathlib\nfrom workbench.server.cli import add_to\napp = typer.Typer()\n"
        f"add_to(app, pathlib.Path({str(page)!r}))\napp()"
    )
    refused = subprocess.run(
        [sys.executable, "-c", code, "serve", "--port", "1"],
        cwd=tmp_path,
        env=os.environ | {"SFO_DATABASE_URL": url, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert refused.returncode == 1
    assert refused.stderr.startswith("Set browser.gatherUsageStats to False")
