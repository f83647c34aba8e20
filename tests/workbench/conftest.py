"""The small workbench, served for real on this machine, and people who use it without a browser."""

import itertools
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
import sqlalchemy as sa
from sqlmodel import Session

from tests.browser import ROOT, free_port
from workbench import db as database
from workbench import migrate
from workbench.access import Actor, Grant, Role
from workbench.accounts import commands, queries
from workbench.accounts.models import Mark

PASSWORD = "kettle orchard violin"
SETTER_UP = Actor("", "", "root", frozenset({Grant(Role.ADMINISTRATOR)}), "root")
PLACES = itertools.count(1)  # wrong tries are counted by place
PEOPLE = {
    "rita@demo.example": ("Rita Reed", Grant(Role.REVIEWER, "London")),
    "ada@demo.example": ("Ada Finch", Grant(Role.ADMINISTRATOR)),
    "nat@demo.example": ("Nat Bell", Grant(Role.ANALYST)),
}


@dataclass
class Small:
    """A served small workbench and its database."""

    url: str
    engine: sa.Engine
    environment: dict[str, str]
    process: "subprocess.Popen[bytes]"
    is_demonstration: bool = False

    @property
    def log(self) -> Path:
        """What the server has said."""
        return _log(self.environment)

    def client(self, **headers: str) -> httpx2.Client:
        """Somebody with a browser that has no cookie yet, each from a place of their own."""
        if not self.is_demonstration:
            headers = {"x-forwarded-for": f"192.0.2.{next(PLACES)}"} | headers
        return httpx2.Client(base_url=self.url, headers=headers, timeout=20)

    @contextmanager
    def sign_in(self, email: str, password: str = PASSWORD) -> Iterator[httpx2.Client]:
        """Somebody who has signed in."""
        with self.client() as client:
            answer = post_form(client, "/sign-in", email=email, password=password)
            assert answer.status_code == 303, answer.text
            yield client

    def start_again(self) -> None:
        """Start the server once more, at the same address on the same database."""
        self.process = _start(self.url, self.environment)

    def text(self) -> str:
        """What the autosaving box has saved."""
        with Session(self.engine) as db:
            return str(db.exec(sa.select(Mark).where(Mark.name == "text")).scalar_one().value["text"])


def post_form(client: httpx2.Client, path: str, shown_at: str = "", **fields: str) -> httpx2.Response:
    """Fill in a form of ours as a browser would: with the hidden word of the page it stands on."""
    page = client.get(shown_at or path)
    word = re.search(r'name="csrf" value="([^"]+)"', page.text)
    return client.post(path, data={**fields, "csrf": word[1] if word else ""})


@pytest.fixture(scope="session")
def serve_small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Small]]:
    """Serve a small workbench, with more environment when wanted. Stopped when the tests end."""
    served: list[Small] = []

    def start(demonstration: bool = False, **environment: str) -> Small:
        path = tmp_path_factory.mktemp("small") / "small.db"
        url = f"sqlite:///{path}"
        migrate.upgrade(url)
        engine = database.engine_for(url)
        fill(engine, demonstration)
        address = f"http://localhost:{free_port()}"
        surroundings = os.environ | {"SFO_DATABASE_URL": url, "PYTHONPATH": str(ROOT)} | environment
        small = Small(address, engine, surroundings, _start(address, surroundings), demonstration)
        served.append(small)
        return small

    yield start
    for small in served:
        small.process.terminate()
        small.process.wait(20)
        small.engine.dispose()


def fill(engine: sa.Engine, demonstration: bool = False) -> None:
    """Put the people and the text into a new database."""
    with Session(engine) as db:
        db.add(Mark(name="text", value={"text": ""}))
        for email, (name, grant) in PEOPLE.items():
            password = None if demonstration else PASSWORD
            commands.add_account(db, SETTER_UP, email=email, name=name, grants=[grant], password=password)
        if demonstration:
            commands.mark_demonstration(db, SETTER_UP, list(PEOPLE))
        db.commit()


@pytest.fixture(scope="session")
def small(serve_small: Callable[..., Small]) -> Small:
    """A small workbench where people sign in with passwords."""
    return serve_small()


@pytest.fixture(scope="session")
def small_demonstration(serve_small: Callable[..., Small]) -> Small:
    """A small workbench in which everybody is invented."""
    return serve_small(demonstration=True)


def actor_of(small: Small, email: str) -> Actor:
    """The person with this email address."""
    with Session(small.engine) as db:
        return queries.actor_by_email(db, email)


def _log(environment: dict[str, str]) -> Path:
    return Path(environment["SFO_DATABASE_URL"].removeprefix("sqlite:///")).with_suffix(".log")


def _start(address: str, environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    port = address.rpartition(":")[2]
    log = _log(environment)
    command = [sys.executable, "-m", "tests.workbench.small", "serve", "--port", port]
    with log.open("ab") as said:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=said)
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            if httpx2.get(f"{address}/health").status_code == 200:
                return process
        except httpx2.TransportError:
            time.sleep(0.05)
    process.kill()
    raise RuntimeError(f"The small workbench did not start:\n{log.read_text()}")
