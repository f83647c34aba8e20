"""The application: Streamlit, our own doors, the guard in front of both, and the headers round everything."""

import logging
from pathlib import Path
from secrets import token_urlsafe

import streamlit as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp
from streamlit.file_util import get_static_dir

from workbench import clock
from workbench.server import files
from workbench.server.guard import Guard
from workbench.server.headers import Headers, page_policy
from workbench.server.pages import asset
from workbench.server.provider import Provider
from workbench.server.sign_in import SignIn
from workbench.settings import Settings
from workbench.ui.who import TRUSTED
from workbench.ui.words import clock_time
from workbench.vouch import vouch

LOG = logging.getLogger(__name__)
WITH_A_SESSION = ("/files/", "/sign-out")
FORM_LASTS = 3600  # seconds that a sign-in page may stand open


def build(script: Path, settings: Settings) -> ASGIApp:
    """The whole application, for an ASGI server to run."""
    logging.getLogger("streamlit.error_util").addFilter(_without_the_errors_text)
    inside = st.App(script, on_script_error=say_what_happened)
    routes = doors(settings)
    open_doors = frozenset(route.path for route in routes if not route.path.startswith(WITH_A_SESSION))
    own_cookie = Middleware(
        SessionMiddleware,
        secret_key=token_urlsafe(32),
        session_cookie="__Host-workbench-form" if settings.is_https else "workbench-form",
        max_age=FORM_LASTS,
        same_site="lax",
        https_only=settings.is_https,
    )
    guard = Guard(
        inside,
        Starlette(routes=routes, middleware=[own_cookie]),
        settings,
        open_doors=open_doors,
        other_doors=WITH_A_SESSION,
        owns_page=owns_page,
    )
    index = Path(get_static_dir(), "index.html").read_text("utf-8")
    return Headers(guard, page_policy(index), settings.is_https)


def doors(settings: Settings) -> list[Route]:
    """Our own addresses. Those without a session are named one by one: what is not here is shut."""
    people = SignIn(settings)
    routes = [
        Route("/health", health),
        Route("/sign-in/style.css", style),
        Route("/sign-in/icon.svg", icon),
        Route("/sign-in", people.ask, methods=["GET"]),
        Route("/sign-in", people.answer, methods=["POST"]),
        Route("/sign-in/demonstration", people.be_somebody, methods=["POST"]),
        Route("/sign-in/password", people.ask_password, methods=["GET"]),
        Route("/sign-in/password", people.change_password, methods=["POST"]),
        Route("/sign-out", people.ask_to_leave, methods=["GET"]),
        Route("/sign-out", people.leave, methods=["POST"]),
        Route("/files/{token}", files.fetch),
    ]
    if settings.has_oidc:
        provider = Provider(settings, people)
        routes += [Route("/sign-in/provider", provider.go), Route("/sign-in/callback", provider.back)]
    return routes


async def health(_request: Request) -> Response:
    """Whether the server answers. It says nothing else."""
    return JSONResponse({"status": "ok"})


async def style(_request: Request) -> Response:
    """The style sheet of our pages."""
    return asset("style.css", "text/css")


async def icon(_request: Request) -> Response:
    """The icon of our pages."""
    return asset("icon.svg", "image/svg+xml")


def owns_page(page_id: str, session_id: str) -> bool:
    """Whether this open Streamlit page was opened by this signed-in session. Asked when a file is sent up to it."""
    manager = st.runtime.get_instance()._session_mgr
    found = manager.get_active_session_info(page_id)
    return found is not None and found.session.matches_user_info(dict(zip(TRUSTED, (vouch(), session_id), strict=True)))


def _without_the_errors_text(record: logging.LogRecord) -> bool:
    """Keep Streamlit from logging a page's error with its text: `say_what_happened` logs where it was."""
    return record.getMessage() != "Uncaught app execution"


def say_what_happened(error: Exception) -> bool:
    """A fault nobody foresaw: the log has where it was, the person a sentence, and neither has case data."""
    where = error.__traceback__
    places = []
    while where is not None:
        places.append(f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}")
        where = where.tb_next
    LOG.error("A page failed with %s at %s", type(error).__name__, " < ".join(reversed(places[-8:])))
    st.error(
        f"Something went wrong in the workbench at {clock_time(clock.now())}. What you saved before is still there. "
        "Open the page again, and tell your administrator the time if it happens again."
    )
    return True
