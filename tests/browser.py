"""A real Chromium and a real server for the tests that drive the screens.

`served_app` runs `sfo serve` on a free port with a small demonstration database, once for each test process;
`browser_page` is a fresh person at a fresh browser, and fails its test when the browser's console complained;
`axe` looks for what keeps people from using a page.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Playwright, sync_playwright

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "tests" / "out"
NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
# On a page's own address Streamlit's client sounds out whether the application begins there, and goes by the 404.
SOUNDING = re.compile(r"/[\w-]+/_stcore/(health|host-config)$")
STARTS_WITHIN = 120  # seconds, on a machine that is busy with the other half of the tests
DEMONSTRATION_REVIEWS = 60  # so that the nation has factors named often enough to be shown


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(headless=True, executable_path=_chromium(playwright), args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class People:
    """Gives each person a browser of their own, and keeps what every console complained of."""

    browser: Browser
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def sit_down(self, width: int = 1280, height: int = 900) -> Page:
        """A new browser with no cookie and no history."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, locale="en-GB", timezone_id="Europe/London"
        )
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(f"uncaught: {error.error}"))
        self.contexts.append(context)
        return context.new_page()

    def _console(self, message: ConsoleMessage) -> None:
        url = message.location.get("url", "")
        if "404" in message.text and SOUNDING.search(url):
            return
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text} ({url})")


@pytest.fixture
def people(browser: Browser) -> Iterator[People]:
    """For tests with more than one person. Fails the test at its end when a console complained."""
    people = People(browser)
    yield people
    for context in people.contexts:
        context.close()
    assert not people.complaints, "The browser's console complained:\n" + "\n".join(people.complaints)


@pytest.fixture
def browser_page(people: People) -> Page:
    """One person at one browser."""
    return people.sit_down()


@pytest.fixture
def complaints(people: People) -> list[str]:
    """What the console complained of so far. A test that expects a complaint looks for it here, and clears it."""
    return people.complaints


def axe(page: Page) -> list[str]:
    """What keeps people from using this page, by the axe rules: one line each, none when all is well."""
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']} — {node['html'][:160]}"
        for violation in Axe().run(page).response["violations"]
        for node in violation["nodes"]
    ]


@dataclass(frozen=True)
class Served:
    """A running server."""

    url: str
    database_url: str
    log: Path


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Served]]:
    """Serve a database by its URL. Every server is stopped when the tests end."""
    running: list[subprocess.Popen[bytes]] = []

    def start(database_url: str) -> Served:
        port = free_port()
        log = tmp_path_factory.mktemp("serve") / "log"
        with log.open("w") as said:
            command = [*SFO, "serve", "--port", str(port)]
            server = subprocess.Popen(command, cwd=ROOT, env=_named(database_url), stdout=said, stderr=said)
        running.append(server)
        served = Served(f"http://localhost:{port}", database_url, log)
        _wait_for(served, server)
        return served

    yield start
    for server in running:
        server.terminate()
    for server in running:
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a small demonstration database."""
    url = f"sqlite:///{tmp_path_factory.mktemp('demonstration') / 'sfo.db'}"
    command = [*SFO, "demo", "--reviews", str(DEMONSTRATION_REVIEWS)]
    made = subprocess.run(command, check=False, cwd=ROOT, env=_named(url), capture_output=True, text=True)
    assert made.returncode == 0, f"`sfo demo` failed:\n{made.stdout}{made.stderr}"
    return url


@pytest.fixture(scope="session")
def served_app(serve: Callable[[str], Served], demonstration: str) -> Served:
    """The workbench, with its demonstration, as `make run` serves it."""
    return serve(demonstration)


SFO = (sys.executable, "-c", "import sfo; sfo.main()")  # works from a checkout that is not installed, too


def _named(database_url: str) -> dict[str, str]:
    return os.environ | {"SFO_DATABASE_URL": database_url, "PYTHONPATH": str(ROOT)}


def _chromium(playwright: Playwright) -> str | None:
    """The system's Chromium, or nothing for the one that Playwright downloaded."""
    for name in NAMES:
        if path := shutil.which(name):
            try:  # some systems have a stand-in that only says where to get it
                subprocess.run([path, "--version"], check=True, capture_output=True, timeout=30)
                return path
            except (OSError, subprocess.SubprocessError):
                continue
    if Path(playwright.chromium.executable_path).exists():
        return None
    pytest.fail("There is no Chromium on this machine. Run `make test`, which gets one or says how.", pytrace=False)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(served: Served, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(served.url, timeout=5).close()
            return
        except urllib.error.HTTPError as answer:
            if answer.code < 500:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"`sfo serve` did not answer at {served.url}:\n{served.log.read_text()[-4000:]}")


def shot(page: Page, name: str) -> Path:
    """Keep a picture of the whole page in tests/out, to be looked at."""
    PICTURES.mkdir(exist_ok=True)
    path = PICTURES / f"{name}.png"
    try:
        page.screenshot(path=path, full_page=True)
    except Error:  # the page changed under the camera
        page.screenshot(path=path)
    return path
