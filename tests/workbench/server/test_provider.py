"""Signing in with an identity provider: a real one, in a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from sqlmodel import Session, select
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.testclient import TestClient

from tests.browser import ROOT, free_port
from tests.workbench.conftest import SETTER_UP, Small
from tests.workbench.oidc_provider import CLIENT_ID, CLIENT_SECRET
from workbench.accounts import commands
from workbench.accounts.models import Account, SignIn
from workbench.server.app import doors
from workbench.settings import Settings

RITA = {"sub": "r-1", "email": "rita@demo.example", "email_verified": True}


@dataclass
class Provided:
    """The workbench and the provider it asks."""

    small: Small
    issuer: str

    def sits(self, **person: object) -> None:
        """Say who sits at the provider."""
        httpx2.post(f"{self.issuer}/sits", json=person)

    def go(self, client: httpx2.Client, wanted: str = "/") -> str:
        """Go to the provider, and give the address it sends one back to."""
        there = client.get("/sign-in/provider", params={"next": wanted}).headers["location"]
        assert there.startswith(self.issuer)
        back: str = httpx2.get(there).headers["location"]
        return back

    def try_in(self, **person: object) -> httpx2.Response:
        """Try to sign in as somebody, in a fresh browser."""
        self.sits(**person)
        with self.small.client() as client:
            return client.get(self.go(client))


@pytest.fixture(scope="module")
def provided(serve_small: Callable[..., Small]) -> Iterator[Provided]:
    port = free_port()
    issuer = f"http://127.0.0.1:{port}"
    small = serve_small(SFO_OIDC_ISSUER=issuer, SFO_OIDC_CLIENT_ID=CLIENT_ID, SFO_OIDC_CLIENT_SECRET=CLIENT_SECRET)
    command = [sys.executable, "-m", "tests.workbench.oidc_provider", str(port), f"{small.url}/sign-in/callback"]
    environment = os.environ | {"AUTHLIB_INSECURE_TRANSPORT": "1"}
    with subprocess.Popen(command, cwd=ROOT, env=environment) as provider:
        for _ in range(300):
            try:
                httpx2.get(f"{issuer}/jwks")
                break
            except httpx2.TransportError:
                time.sleep(0.1)
        yield Provided(small, issuer)
        provider.terminate()


def test_a_confirmed_email_address_lets_its_account_in(provided: Provided) -> None:
    provided.sits(**RITA)
    with provided.small.client() as client:
        assert "Sign in with your work account" in client.get("/sign-in").text
        answer = client.get(provided.go(client, "/findings"))
        assert (answer.status_code, answer.headers["location"]) == (303, "/findings")
        assert client.get("/").status_code == 200
    with Session(provided.small.engine) as db:
        last = db.exec(select(SignIn).order_by(SignIn.started_at.desc())).first()
    assert last is not None
    assert last.method == "oidc"


def test_the_provider_is_asked_with_pkce_state_and_nonce(provided: Provided) -> None:
    with provided.small.client() as client:
        asked = parse_qs(urlsplit(client.get("/sign-in/provider").headers["location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["response_type"] == ["code"]
    assert asked["scope"] == ["openid email profile"]
    assert asked["redirect_uri"] == [f"{provided.small.url}/sign-in/callback"]
    assert all(len(asked[name][0]) >= 20 for name in ("state", "nonce", "code_challenge"))


@pytest.mark.parametrize("confirmed", [False, "true", None])
def test_an_email_address_that_nobody_confirmed_opens_nothing(provided: Provided, confirmed: object) -> None:
    answer = provided.try_in(**RITA | {"email_verified": confirmed})
    assert answer.status_code == 403
    assert "has confirmed" in answer.text


def test_somebody_without_an_account_is_told_whom_to_ask(provided: Provided) -> None:
    answer = provided.try_in(sub="s-9", email="stranger@demo.example", email_verified=True)
    assert answer.status_code == 403
    assert "Ask your administrator" in answer.text


def test_a_disabled_account_stays_shut(provided: Provided) -> None:
    with Session(provided.small.engine) as db:
        account_id = commands.add_account(db, SETTER_UP, email="left@demo.example", name="Left")
        commands.disable_account(db, SETTER_UP, account_id)
        db.commit()
    assert provided.try_in(sub="l-1", email="left@demo.example", email_verified=True).status_code == 403


def test_an_email_address_given_to_another_person_opens_nothing(provided: Provided) -> None:
    assert provided.try_in(**RITA).status_code == 303
    assert provided.try_in(**RITA | {"sub": "another-person"}).status_code == 403
    with Session(provided.small.engine) as db:
        kept = db.exec(select(Account.provider_subject).where(Account.email == RITA["email"])).one()
    assert kept == f"{provided.issuer} r-1"


def test_the_same_person_comes_in_after_their_email_address_changed(provided: Provided) -> None:
    assert provided.try_in(**RITA).status_code == 303
    assert provided.try_in(**RITA | {"email": "rita.new@demo.example"}).status_code == 303


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": "another-nonce"}, {"aud": ["another-client"]}, {"iss": "http://127.0.0.1:1"}, {"exp": 1_000_000_000},
        {"key": "another"},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_that_is_not_for_this_sign_in_is_refused(provided: Provided, wrong: dict[str, object]) -> None:
    answer = provided.try_in(**RITA | wrong)
    assert answer.status_code == 403
    assert "did not work" in answer.text


def test_a_person_who_says_no_at_the_provider_stays_outside(provided: Provided) -> None:
    assert provided.try_in(**RITA, refuses=True).status_code == 403


def test_coming_back_works_once_and_in_the_same_browser_only(provided: Provided) -> None:
    provided.sits(**RITA)
    with provided.small.client() as client, provided.small.client() as another:
        back = provided.go(client)
        assert another.get(back).status_code == 403
        assert client.get(back).status_code == 303
        assert client.get(back).status_code == 403
        assert client.get("/sign-in/callback").status_code == 403


def test_another_site_cannot_start_a_sign_in(provided: Provided) -> None:
    with provided.small.client() as client:
        assert client.get("/sign-in/provider", headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_nobody_is_sent_to_another_site_after_signing_in(provided: Provided) -> None:
    provided.sits(**RITA)
    with provided.small.client() as client:
        assert client.get(provided.go(client, "https://elsewhere.example/")).headers["location"] == "/"


def test_a_provider_that_calls_itself_something_else_is_not_asked(provided: Provided) -> None:
    another_name = provided.issuer.replace("127.0.0.1", "localhost")
    assert _go_to(another_name).status_code == 503


def test_a_provider_that_cannot_be_reached_is_said_so() -> None:
    answer = _go_to(f"http://127.0.0.1:{free_port()}")
    assert answer.status_code == 503
    assert "cannot be reached" in answer.text


def _go_to(issuer: str) -> httpx2.Response:
    """Press the button for the provider of this name, at our doors alone."""
    settings = Settings(oidc_issuer=issuer, oidc_client_id=CLIENT_ID, oidc_client_secret=CLIENT_SECRET)
    own_cookie = Middleware(SessionMiddleware, secret_key="for this test")
    with TestClient(Starlette(routes=doors(settings), middleware=[own_cookie])) as client:
        return client.get("/sign-in/provider", follow_redirects=False)
