"""The workbench under measurement: a demonstration database of its own, and servers on free ports."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent
STARTS_WITHIN = 120  # seconds
SFO = (sys.executable, "-c", "import sfo; sfo.main()")


@contextmanager
def demonstration(reviews: int) -> Iterator[str]:
    """The URL of a new demonstration database, or of the one that SFO_DATABASE_URL names."""
    if given := os.environ.get("SFO_DATABASE_URL"):
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        url = f"sqlite:///{folder}/sfo.db"
        os.environ["SFO_DATABASE_URL"] = url
        print(f"Making {reviews} invented reviews …", flush=True)
        subprocess.run([*SFO, "demo", "--reviews", str(reviews)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        yield url


@contextmanager
def workbench() -> Iterator[tuple[str, int]]:
    """Serve the workbench. Its address, and the number of its process."""
    port = _free_port()
    with _served([*SFO, "serve", "--port", str(port)], port) as number:
        yield f"http://localhost:{port}", number


@contextmanager
def empty_page(database_url: str) -> Iterator[str]:
    """Serve the empty page, beside a copy of the same database (one server holds one SQLite file)."""
    port = _free_port()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        environment = os.environ | {"SFO_DATABASE_URL": _copy(database_url, Path(folder))}
        with _served([sys.executable, "-m", "benchmarks.serve_empty", str(port)], port, environment):
            yield f"http://localhost:{port}"


def memory(process: int) -> float:
    """Megabytes that a process holds."""
    said = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True)
    return int(re.sub(r"\D", "", said.stdout)) / 1024


@contextmanager
def _served(command: list[str], port: int, environment: dict[str, str] | None = None) -> Iterator[int]:
    with tempfile.TemporaryFile() as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            _wait_for(port, server)
            yield server.pid
        except BaseException:
            log.seek(0)
            sys.stderr.write(log.read().decode()[-3000:])
            raise
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and server.poll() is None:
        try:
            httpx.get(f"http://localhost:{port}/health").raise_for_status()
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise RuntimeError("The server did not answer.")


def _copy(database_url: str, folder: Path) -> str:
    if not database_url.startswith("sqlite:///"):
        return database_url
    import sqlite3

    path = folder / "empty.db"
    with sqlite3.connect(database_url.removeprefix("sqlite:///")) as source, sqlite3.connect(path) as target:
        source.backup(target)
    return f"sqlite:///{path}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
