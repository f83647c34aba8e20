"""Signing in and out: what works, what is refused, and that a refusal tells a stranger nothing."""

import re
from datetime import timedelta

import pytest
from sqlmodel import Session, col, select

from tests.workbench.conftest import PASSWORD, SETTER_UP, Small, actor_of, post_form
from workbench import clock
from workbench.access import Grant, Role
from workbench.accounts import commands
from workbench.accounts.models import Account, SignIn
from workbench.accounts.rules import REFUSED
from workbench.audit.models import AuditEntry
from workbench.server.guard import cookie_name
from workbench.server.throttle import TRIES, WITHIN_SECONDS, Throttle
from workbench.settings import Settings

NEW = "another lantern riverbank"


@pytest.fixture
def somebody(small: Small, request: pytest.FixtureRequest) -> str:
    """A fresh account with a password, for tests that wear it out."""
    email = f"{re.sub('[^a-z]', '', request.node.name.lower())[-40:]}@demo.example"
    with Session(small.engine) as db:
        commands.add_account(db, SETTER_UP, email=email, name="Some Body", grants=[], password=PASSWORD)
        db.commit()
    return email


def test_a_password_lets_somebody_in_and_the_cookie_is_kept_from_scripts_and_other_sites(small: Small) -> None:
    with small.client() as client:
        answer = post_form(client, "/sign-in", email=" RITA@demo.example ", password=PASSWORD, next="/findings")
    assert (answer.status_code, answer.headers["location"]) == (303, "/findings")
    cookie = next(one for one in answer.headers.get_list("set-cookie") if one.startswith("workbench="))
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    assert "Max-Age" not in cookie
    assert len(cookie.split(";")[0]) > 40


def test_over_https_the_cookie_is_bound_to_the_host() -> None:
    assert cookie_name(Settings(base_url="https://reviews.example")) == "__Host-workbench"
    assert cookie_name(Settings()) == "workbench"


def test_every_refusal_reads_the_same(small: Small, somebody: str) -> None:
    with Session(small.engine) as db:
        disabled = commands.add_account(db, SETTER_UP, email=f"x{somebody}", name="Gone", grants=[], password=PASSWORD)
        commands.disable_account(db, SETTER_UP, disabled)
        locked = commands.add_account(db, SETTER_UP, email=f"y{somebody}", name="Shut", grants=[], password=PASSWORD)
        row = db.get_one(Account, locked)
        row.locked_until_at = clock.now() + timedelta(minutes=5)
        db.commit()
    tries = [
        (somebody, "wrong"),
        ("nobody@demo.example", PASSWORD),
        (f"x{somebody}", PASSWORD),
        (f"y{somebody}", PASSWORD),
    ]
    seen = set()
    for email, password in tries:
        with small.client() as client:
            answer = post_form(client, "/sign-in", email=email, password=password)
        assert answer.status_code == 403
        assert "workbench=" not in str(answer.headers.get_list("set-cookie"))
        seen.add(re.sub('value="[^"]*"', "", answer.text))
    (page,) = seen
    assert REFUSED in page


def test_five_wrong_passwords_lock_the_account_for_a_while(small: Small, somebody: str) -> None:
    with small.client() as client:
        for _ in range(5):
            assert post_form(client, "/sign-in", email=somebody, password="wrong").status_code == 403
        assert post_form(client, "/sign-in", email=somebody, password=PASSWORD).status_code == 403
    with Session(small.engine) as db:
        row = db.exec(select(Account).where(Account.email == somebody)).one()
        assert row.locked_until_at is not None
        row.locked_until_at = clock.now() - timedelta(seconds=1)
        db.commit()
    with small.sign_in(somebody) as client:
        assert client.get("/").status_code == 200


def test_what_was_typed_is_not_in_the_audit_record(small: Small) -> None:
    with small.client() as client:
        post_form(client, "/sign-in", email="my-secret-password@demo.example", password="another secret")
    with Session(small.engine) as db:
        entry = db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()
    assert entry is not None
    assert entry.event == "sign_in_refused"
    assert "secret" not in entry.model_dump_json()


def test_a_form_that_is_not_ours_is_refused(small: Small) -> None:
    with small.client() as client:
        client.get("/sign-in")
        for word in ("", "made-up"):
            data = {"email": "rita@demo.example", "password": PASSWORD, "csrf": word}
            assert client.post("/sign-in", data=data).status_code == 403
            assert client.post("/sign-in/password", data=data | {"current": PASSWORD}).status_code == 403
    with small.client() as client:
        data = {"email": "rita@demo.example", "password": PASSWORD, "csrf": ""}
        assert client.post("/sign-in", data=data).status_code == 403


def test_signing_in_again_ends_the_session_before(small: Small) -> None:
    with small.sign_in("nat@demo.example") as client:
        before = client.cookies["workbench"]
        post_form(client, "/sign-in", email="nat@demo.example", password=PASSWORD)
        assert client.cookies["workbench"] != before
    with small.client() as client:
        client.cookies.set("workbench", before)
        assert client.get("/").status_code == 401


def test_signing_out_ends_the_session_and_not_only_the_cookie(small: Small) -> None:
    with small.sign_in("nat@demo.example") as client:
        token = client.cookies["workbench"]
        assert "Sign out" in client.get("/sign-out").text
        assert client.post("/sign-out").headers["location"] == "/sign-in"
        client.cookies.set("workbench", token)
        assert client.get("/").status_code == 401


@pytest.mark.parametrize(
    ("unused", "age"), [(timedelta(minutes=31), timedelta(hours=1)), (timedelta(0), timedelta(hours=13))]
)
def test_a_session_ends_when_it_is_idle_or_old(small: Small, unused: timedelta, age: timedelta) -> None:
    nat = actor_of(small, "nat@demo.example")
    with small.sign_in("nat@demo.example") as client:
        with Session(small.engine) as db:
            for row in db.exec(select(SignIn).where(SignIn.account_id == nat.account_id)):
                row.last_seen_at, row.started_at = clock.now() - unused, clock.now() - age
            db.commit()
        assert client.get("/").status_code == 401


def test_a_first_password_is_good_for_choosing_another_and_nothing_else(small: Small) -> None:
    with Session(small.engine) as db:
        commands.add_account(
            db, SETTER_UP, email="new@demo.example", name="New", grants=[], password=PASSWORD, password_is_initial=True
        )
        db.commit()
    with small.client() as client:
        answer = post_form(client, "/sign-in", email="new@demo.example", password=PASSWORD)
        assert answer.status_code == 200
        assert "Choose a password" in answer.text
        assert client.get("/").status_code == 401
        for chosen, said in (("short", "at least 15"), (PASSWORD, "the one you have now")):
            answer = post_form(client, "/sign-in/password", email="new@demo.example", current=PASSWORD, password=chosen)
            assert answer.status_code == 422
            assert said in answer.text
        answer = post_form(client, "/sign-in/password", email="new@demo.example", current=PASSWORD, password=NEW)
        assert "Your password is changed" in answer.text
    with small.sign_in("new@demo.example", NEW) as client:
        assert client.get("/").status_code == 200


def test_changing_a_password_needs_the_one_before_and_ends_every_session(small: Small, somebody: str) -> None:
    with small.sign_in(somebody) as elsewhere, small.client() as client:
        answer = post_form(client, "/sign-in/password", email=somebody, current="wrong", password=NEW)
        assert answer.status_code == 403
        assert elsewhere.get("/").status_code == 200
        post_form(client, "/sign-in/password", email=somebody, current=PASSWORD, password=NEW)
        assert elsewhere.get("/").status_code == 401


def test_in_a_demonstration_one_button_lets_one_in(small_demonstration: Small) -> None:
    with small_demonstration.client() as client:
        page = client.get("/sign-in").text
        assert 'name="password"' not in page
        assert [name for name in ("Rita Reed", "Ada Finch", "Nat Bell") if name not in page] == []
        answer = post_form(client, "/sign-in/demonstration", "/sign-in", email="rita@demo.example")
        assert answer.status_code == 303
        assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    "header", ["x-forwarded-for", "forwarded", "x-real-ip", "via", "x-forwarded-host", "x-forwarded-proto"]
)
def test_in_a_demonstration_nothing_may_stand_in_between(small_demonstration: Small, header: str) -> None:
    with small_demonstration.client() as client:
        client.get("/sign-in")
        data = {"email": "rita@demo.example", "csrf": ""}
        data["csrf"] = re.findall(r'name="csrf" value="([^"]+)"', client.get("/sign-in").text)[0]
        assert client.post("/sign-in/demonstration", data=data, headers={header: "192.0.2.7"}).status_code == 403
        assert "Rita Reed" not in client.get("/sign-in", headers={header: "192.0.2.7"}).text


def test_elsewhere_nobody_comes_in_without_a_password(small: Small) -> None:
    with small.client() as client:
        assert "Choose who to be" not in client.get("/sign-in").text
        answer = post_form(client, "/sign-in/demonstration", "/sign-in", email="rita@demo.example")
        assert answer.status_code == 403
        assert client.get("/").status_code == 401


def test_only_the_cast_can_be_chosen_in_a_demonstration(small_demonstration: Small) -> None:
    with Session(small_demonstration.engine) as db:
        commands.add_account(db, SETTER_UP, email="real@demo.example", name="Real", grants=[Grant(Role.ADMINISTRATOR)])
        db.commit()
    with small_demonstration.client() as client:
        answer = post_form(client, "/sign-in/demonstration", "/sign-in", email="real@demo.example")
        assert answer.status_code == 403


def test_twenty_wrong_tries_from_one_place_are_enough_for_a_while() -> None:
    time = [0.0]
    throttle = Throttle(lambda: time[0])
    for _ in range(TRIES):
        assert throttle.allows("here")
        throttle.failed("here")
    assert not throttle.allows("here")
    assert throttle.allows("there")
    time[0] += WITHIN_SECONDS + 1
    assert throttle.allows("here")


def test_the_sign_in_page_says_where_the_mistake_is(small: Small) -> None:
    with small.client() as client:
        page = post_form(client, "/sign-in", email="rita<b>@demo.example", password="wrong").text
    assert "<title>Error: Sign in" in page
    assert 'role="alert"' in page
    assert 'value="rita&lt;b&gt;@demo.example"' in page
