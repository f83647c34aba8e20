"""Serving: refuse what is unsafe, hold the database file, bind the address, and run."""

import fcntl
import gc
import logging
import os
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from workbench.errors import Refused
from workbench.server.app import build
from workbench.settings import Settings

COLLECT_EVERY = 60  # seconds


def serve(script: Path, settings: Settings, beside: Iterable[Callable[[], None]] = ()) -> None:
    """Serve until told to stop. What is unsafe has been looked at before; see `safety`.

    `beside` is made ready in threads of their own, so that nobody waits for it later.
    """
    with only_server(settings), bound(settings) as listening:
        application = build(script, settings)
        quieten_collection()
        log_no_address()
        for make_ready in beside:
            threading.Thread(target=make_ready, name=make_ready.__name__, daemon=True).start()
        print(f"Open {settings.url} in a browser. Stop with Ctrl+C.", flush=True)  # noqa: T201
        uvicorn.Server(
            uvicorn.Config(
                application,
                ws="websockets-sansio",
                ws_max_size=64 * 1024 * 1024,
                ws_ping_interval=30,
                ws_ping_timeout=30,
                access_log=False,  # addresses hold the ids of reviews, and one-time tokens
                server_header=False,
                proxy_headers=False,  # the guard believes no header from outside
                timeout_graceful_shutdown=5,
                log_level="warning",
            )
        ).run(sockets=[listening])


@contextmanager
def only_server(settings: Settings) -> Iterator[None]:
    """Hold the SQLite file for this process. SQLite takes two servers, but sessions and limits are kept by one."""
    database = settings.sqlite_path
    if database is None:
        yield
        return
    with open(database.with_name(f"{database.name}.lock"), "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(
                f"Another server is using {database} already. Stop that one first, or use PostgreSQL for several."
            ) from None
        lock.write(str(os.getpid()))
        lock.flush()
        yield


@contextmanager
def bound(settings: Settings) -> Iterator[socket.socket]:
    """The socket to listen on, bound first so that a taken port is told in a sentence."""
    family, kind, protocol, _, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
    # With the protocol named, asyncio sends small messages at once; without, each page waits 40 ms for an answer.
    with socket.socket(family, kind, protocol) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(address)
        except OSError as error:
            raise Refused(
                f"Port {settings.port} on {settings.host} cannot be used ({os.strerror(error.errno or 0).lower()}). "
                "Choose another with --port."
            ) from None
        yield listening


def log_no_address() -> None:
    """Keep requests out of the log: addresses hold the ids of reviews, and one-time tokens.

    `access_log=False` is not enough. Streamlit gives uvicorn's access logger its own handler when it starts.
    """
    logging.getLogger("uvicorn.access").addFilter(_nothing)


def _nothing(_record: logging.LogRecord) -> bool:
    return False


def quieten_collection() -> None:
    """Leave what was loaded at start-up out of every later collection, and collect once a minute beside the pages.

    Streamlit would collect after each rerun, which made a page eight times slower.
    """
    gc.collect()
    gc.freeze()

    def collect() -> None:
        while not threading.Event().wait(COLLECT_EVERY):
            gc.collect()

    threading.Thread(target=collect, name="collect", daemon=True).start()
