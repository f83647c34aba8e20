"""The guard: who may come in, and what of Streamlit is there at all."""

import re
from collections.abc import Callable
from urllib.parse import quote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from workbench.accounts.queries import SignedIn, session_of_token
from workbench.db import reading
from workbench.settings import Settings
from workbench.vouch import PREFIX, SESSION_HEADER, VOUCH_HEADER, vouch

# Parts of Streamlit that this workbench does without. /media hands out whatever it was given to anyone who has the
# address, so nothing is ever given to it, and it is shut.
SHUT = ("/_stcore/metrics", "/_stcore/script-health-check", "/_stcore/agent", "/auth", "/oauth2callback", "/media")
UPLOAD = re.compile(r"/_stcore/upload_file/(?P<page>[^/]+)/")
A_PAGE = re.compile(r"/[a-z_-]*(\?case=[0-9a-f-]{36})?")
POLICY_VIOLATION = 1008
LARGEST_FORM = 16_384  # bytes that a stranger may send to a sign-in form


def cookie_name(settings: Settings) -> str:
    """What the session cookie is called.

    With `__Host-` the browser itself holds it to this host, to https and to the whole site. It asks for `Secure`, which
    is not to be had at http://localhost, so there the name is plain.
    """
    return "__Host-workbench" if settings.is_https else "workbench"


class Guard:
    """Stands in front of Streamlit (`inside`) and of our own `doors`."""

    def __init__(
        self,
        inside: ASGIApp,
        doors: ASGIApp,
        settings: Settings,
        *,
        open_doors: frozenset[str],
        other_doors: tuple[str, ...],
        owns_page: Callable[[str, str], bool],
    ) -> None:
        self.inside, self.doors, self.settings = inside, doors, settings
        self.open_doors, self.other_doors, self.owns_page = open_doors, other_doors, owns_page
        self.cookie = cookie_name(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through to where it belongs, or answer it here."""
        if scope["type"] == "lifespan":
            await self.inside(scope, receive, send)
            return
        scope = dict(scope, headers=[(name, value) for name, value in scope["headers"] if not _is_ours(name)])
        refusal = self._refusal(scope)
        if refusal is not None:
            await _answer(refusal, scope, receive, send)
            return
        if scope["type"] == "http" and scope["path"] in self.open_doors:
            await self.doors(scope, receive, send)
            return
        token = HTTPConnection(scope).cookies.get(self.cookie, "")
        signed_in = await run_in_threadpool(_session, token) if token else None
        if signed_in is None:
            await _answer(_sign_in_first(scope), scope, receive, send)
            return
        if scope["path"].startswith(self.other_doors):
            scope["state"] = {**scope.get("state", {}), "signed_in": signed_in}
            await self.doors(scope, receive, send)
            return
        upload = UPLOAD.match(scope["path"])
        if upload and not self.owns_page(upload["page"], signed_in.session_id):
            await _answer(PlainTextResponse("This page is not yours.", 403), scope, receive, send)
            return
        ours = ((VOUCH_HEADER, vouch()), (SESSION_HEADER, signed_in.session_id))
        scope["headers"] += [(name.encode(), value.encode()) for name, value in ours]
        await self.inside(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        """Why this request is not even looked at, whoever sends it."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if _hostname(host) not in self.settings.allowed_hosts:
            return PlainTextResponse("This server does not go by that name.", 400)
        if any(scope["path"] == shut or scope["path"].startswith(f"{shut}/") for shut in SHUT):
            return PlainTextResponse("There is nothing here.", 404)
        origin = headers.get("origin")
        is_change = scope["type"] == "websocket" or scope["method"] not in ("GET", "HEAD", "OPTIONS")
        if is_change and origin is None and (scope["type"] == "websocket" or _is_from_elsewhere(headers)):
            return PlainTextResponse("This request did not come from this site.", 403)
        if is_change and origin is not None and urlsplit(origin).netloc != host:
            return PlainTextResponse("This request came from another site.", 403)
        if is_change and scope["path"] in self.open_doors and not _is_short(headers):
            return PlainTextResponse("This form is too large.", 413)
        return None


def _is_ours(header: bytes) -> bool:
    """Whether a header is one that only the guard may set. Some servers take _ for -."""
    return header.decode("latin-1").lower().replace("_", "-").startswith(PREFIX)


def _is_from_elsewhere(headers: Headers) -> bool:
    return headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")


def _is_short(headers: Headers) -> bool:
    length = headers.get("content-length", "")
    return length.isdigit() and int(length) <= LARGEST_FORM


def _hostname(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _session(token: str) -> SignedIn | None:
    with reading() as db:
        return session_of_token(db, token)


def _sign_in_first(scope: Scope) -> Response:
    """People are shown the sign-in page and brought back to where they were going; anything else is told no."""
    headers = Headers(scope=scope)
    is_person = headers.get("sec-fetch-mode") == "navigate" or "text/html" in headers.get("accept", "")
    if scope["type"] == "http" and scope["method"] == "GET" and is_person:
        query = scope["query_string"].decode("latin-1")
        wanted = f"{scope['path']}?{query}" if query else scope["path"]
        return RedirectResponse(f"/sign-in?next={quote(local_page(wanted), safe='')}", 303)
    return PlainTextResponse("Sign in first.", 401)


def local_page(wanted: str) -> str:
    """The page to go to after signing in: one of this site's, or its front page."""
    return wanted if A_PAGE.fullmatch(wanted) else "/"


async def _answer(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Refuse: a websocket before it is opened, anything else with the response."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": ""})
    else:
        await response(scope, receive, send)
