"""Nobody comes in without a session, by any of Streamlit's ways, and nobody is taken for somebody else."""

import http.client
import json
import os
import subprocess
import sys
import time

import httpx2
import pytest
from sqlmodel import Session
from websockets.exceptions import InvalidStatus

from tests.browser import ROOT, free_port
from tests.workbench.conftest import Small, actor_of
from tests.workbench.visit import visit
from workbench.accounts import commands, signing_in
from workbench.server.guard import local_page

EVERY_ROUTE = """
import json, sys, streamlit as st
routes = st.App(sys.argv[1])._build_starlette_app().routes
print(json.dumps([[route.path or "/", sorted(getattr(route, "methods", None) or ["GET"])] for route in routes]))
"""
SIGNED_OUT = "You are signed out"


@pytest.fixture(scope="module")
def streamlit_routes() -> list[tuple[str, list[str]]]:
    """Every address that this version of Streamlit answers at, from Streamlit itself."""
    page = ROOT / "tests" / "workbench" / "small_page.py"
    done = subprocess.run(
        [sys.executable, "-c", EVERY_ROUTE, page], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_no_route_of_streamlit_answers_without_a_session(small: Small, streamlit_routes) -> None:
    places = {path for path, _ in streamlit_routes}
    assert {"/_stcore/stream", "/_stcore/health", "/_stcore/metrics", "/media/{file_id:path}"} <= places
    with small.client() as client:
        for path, methods in streamlit_routes:
            filled = path.replace("{session_id}", "a").replace("{file_id}", "b").split("{")[0]
            for method in methods:
                answer = client.request(method, filled)
                assert answer.status_code in (401, 404), f"{method} {filled} answered {answer.status_code}"
                assert "streamlit" not in answer.text.lower(), f"{method} {filled} said something"


@pytest.mark.parametrize(
    "path",
    [
        "/static/js/anything.js", "/index.html", "/_stcore/bidi-components/workbench.autosave/index.js",
        "/component/anything", "/app/static/anything", "/findings?case=1", "//_stcore/health", "/%2e%2e/_stcore/health",
        "/sign-in/../_stcore/health", "/sign-in/style.css/../../index.html", "/sign-in/", "/health/", "/files/x",
        "/sign-out", "/Sign-In", "/sign-in%2f..%2fstatic",
    ],
)  # fmt: skip
def test_no_other_address_answers_without_a_session(small: Small, path: str) -> None:
    connection = http.client.HTTPConnection(small.url.removeprefix("http://"))  # sends the path as it is
    connection.request("GET", path)
    assert connection.getresponse().status in (401, 404)
    connection.close()


def test_a_person_is_shown_the_sign_in_page_and_brought_back(small: Small) -> None:
    with small.client(accept="text/html") as client:
        answer = client.get("/findings?case=00000000-0000-4000-8000-000000000000")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in?next=%2Ffindings%3Fcase%3D00000000")


@pytest.mark.parametrize(
    "wanted",
    ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "/a/b", "/x?y=1", "javascript:1"],
)
def test_nobody_is_brought_to_another_site(wanted: str) -> None:
    assert local_page(wanted) == "/"


def test_with_a_session_the_page_is_there(small: Small) -> None:
    with small.sign_in("rita@demo.example") as client, visit(client) as page:
        assert client.get("/").status_code == 200
        assert "Hello Rita Reed" in page.run()


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/media/abc.pdf", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp", "/auth/login",
     "/auth/logout", "/oauth2callback", "/_stcore/script-health-check"],
)  # fmt: skip
def test_what_the_workbench_does_without_is_shut_to_everybody(small: Small, path: str) -> None:
    with small.sign_in("ada@demo.example") as client:
        assert client.get(path).status_code == 404


def test_a_websocket_without_a_session_is_not_opened(small: Small) -> None:
    with small.client() as client:
        for cookies in ({}, {"workbench": "made-up"}):
            client.cookies.update(cookies)
            with pytest.raises(InvalidStatus), visit(client):
                pass


def test_a_websocket_from_another_site_is_not_opened(small: Small) -> None:
    with small.sign_in("rita@demo.example") as client:
        for origin in ("http://elsewhere.example", "null", small.url.replace("http", "https")[:-1]):
            with pytest.raises(InvalidStatus), visit(client, origin=origin):
                pass


def test_forged_headers_are_thrown_away(small: Small) -> None:
    ada = actor_of(small, "ada@demo.example")
    with Session(small.engine) as db:
        token = signing_in.start_session(db, ada.account_id, "password")
        db.commit()
    forged = {"x-workbench-vouch": "x", "X-Workbench-Session": token, "X_Workbench_Session": token}
    with small.sign_in("rita@demo.example") as client, visit(client, **forged) as page:
        assert "Hello Rita Reed" in page.run()
    with small.client() as nobody, pytest.raises(InvalidStatus), visit(nobody, **forged):
        pass


def test_another_persons_open_page_cannot_be_taken_over(small: Small) -> None:
    with small.sign_in("rita@demo.example") as rita, visit(rita) as hers:
        hers.run()
        assert "This session has run 2 times" in hers.run()
        with small.sign_in("nat@demo.example") as nat, visit(nat, page_id=hers.page_id) as his:
            assert "Hello Nat Bell" in his.run()
            assert "This session has run 1 times" in his.words
            assert his.page_id != hers.page_id
        assert "This session has run 3 times" in hers.run()


def test_a_person_comes_back_to_their_own_open_page(small: Small) -> None:
    with small.sign_in("rita@demo.example") as rita:
        with visit(rita) as first:
            first.run()
        with visit(rita, page_id=first.page_id) as again:
            assert "This session has run 2 times" in again.run()


def test_a_file_cannot_be_sent_to_another_persons_page(small: Small) -> None:
    with small.sign_in("rita@demo.example") as rita, visit(rita) as hers, small.sign_in("nat@demo.example") as nat:
        hers.run()
        for client, expected in ((nat, 403), (rita, 204)):
            client.get("/_stcore/health")
            word = client.cookies["_streamlit_xsrf"]
            answer = client.put(
                f"/_stcore/upload_file/{hers.page_id}/1", files={"f": b"x"}, headers={"X-Xsrftoken": word}
            )
            assert answer.status_code == expected, answer.text
        assert nat.delete(f"/_stcore/upload_file/{hers.page_id}/1").status_code == 403


def test_a_session_that_is_revoked_ends_at_the_next_click(small: Small) -> None:
    nat = actor_of(small, "nat@demo.example")
    with small.sign_in("nat@demo.example") as client, visit(client) as page:
        assert "Hello Nat Bell" in page.run()
        with Session(small.engine) as db:
            commands.end_sessions(db, nat, nat.account_id)
            db.commit()
        assert SIGNED_OUT in page.run()
        assert "(/sign-in)" in page.words
        assert "Hello" not in page.words
        assert client.get("/", headers={"accept": "text/html"}).status_code == 303


@pytest.mark.parametrize("host", ["elsewhere.example", "elsewhere.example:80", "", "a@localhost.example", "[::"])
def test_a_request_by_another_name_is_refused(small: Small, host: str) -> None:
    with small.client(host=host) as client:
        assert client.get("/health").status_code == 400


@pytest.mark.parametrize(
    "headers",
    [{"origin": "http://elsewhere.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}],
)
def test_another_site_cannot_post(small: Small, headers: dict[str, str]) -> None:
    with small.sign_in("rita@demo.example") as client:
        assert client.post("/sign-out", headers=headers).status_code == 403
        assert client.get("/").status_code == 200


def test_a_stranger_cannot_send_more_than_a_form(small: Small) -> None:
    with small.client() as client:
        assert client.post("/sign-in", content=b"x" * 20_000).status_code == 413
        assert client.post("/sign-in", content=iter([b"x" * 20_000])).status_code == 413


def test_a_fault_in_a_page_shows_a_sentence_and_logs_no_words(small: Small) -> None:
    with small.sign_in("rita@demo.example") as client, visit(client) as page:
        words = page.run("fail=yes")
    assert "Something went wrong in the workbench" in words
    assert "secret words" not in words
    log = small.log.read_text()
    assert "A page failed with RuntimeError at" in log
    assert "small_page.py" in log
    assert "secret words" not in log


def test_health_says_that_the_server_answers_and_nothing_else(small: Small) -> None:
    with small.client() as client:
        assert client.get("/health").json() == {"status": "ok"}


def test_plain_streamlit_run_shows_one_sentence_whatever_headers_come(small: Small) -> None:
    ada = actor_of(small, "ada@demo.example")
    with Session(small.engine) as db:
        signing_in.start_session(db, ada.account_id, "password")
        db.commit()
    port = free_port()
    script = str(ROOT / "tests" / "workbench" / "small_page.py")
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    environment = os.environ | small.environment
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as server:
        try:
            client = httpx2.Client(base_url=f"http://localhost:{port}")
            until = time.monotonic() + 30
            while time.monotonic() < until:
                try:
                    client.get("/_stcore/health")
                    break
                except httpx2.TransportError:
                    time.sleep(0.1)
            forged = {"x-workbench-vouch": "made-up", "x-workbench-session": "made-up"}
            for headers in ({}, forged):
                with visit(client, **headers) as page:
                    words = page.run()
                assert "sfo serve" in words
                assert "Hello" not in words
        finally:
            client.close()
            server.kill()
