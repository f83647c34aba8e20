"""What every answer says to the browser: what it may load, that it may not be framed, and what it may keep."""

import base64
import hashlib
from html.parser import HTMLParser

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The sign-in pages load their own style sheet and icon, and nothing else.
DOOR_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
KEPT = "/static/"  # Streamlit's own scripts and fonts, whose names change with their content


class _InlineScripts(HTMLParser):
    """Collects the text of every script that has no address."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and "src" not in dict(attrs)
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def inline_script_hashes(page: str) -> tuple[str, ...]:
    """The SHA-256 of each inline script of a page, as a content security policy names it."""
    scripts = _InlineScripts()
    scripts.feed(page)
    digests = (hashlib.sha256(text.encode()).digest() for text in scripts.found)
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def page_policy(index_html: str) -> str:
    """The policy for Streamlit's page.

    Its inline scripts are allowed by their hash, so that a new version needs no edit here. Streamlit styles its
    elements inline and makes pictures and workers from blobs; scripts come from this server only.
    """
    scripts = " ".join(("'self'", "'wasm-unsafe-eval'", *inline_script_hashes(index_html)))
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; "
        "form-action 'self'; object-src 'none'"
    )


class Headers:
    """Adds the headers to every answer, over whatever was there."""

    def __init__(self, app: ASGIApp, policy: str, is_https: bool) -> None:
        self.app = app
        self.headers = {
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin",
            "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "x-frame-options": "DENY",
        }
        if is_https:
            self.headers["strict-transport-security"] = "max-age=63072000; includeSubDomains"
        self.policy, self.is_https = policy, is_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and add to the start of its answer."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.headers)
                headers.setdefault("content-security-policy", self.policy)
                if not (scope["path"].startswith(KEPT) and message["status"] < 400):
                    headers["cache-control"] = "no-store"
                if self.is_https:
                    message["headers"] = [_over_https_only(name, value) for name, value in message["headers"]]
            await send(message)

        await self.app(scope, receive, send_with_headers)


def _over_https_only(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    """A cookie goes over https only. Streamlit, which does not see the proxy, leaves that out of its own."""
    if name.lower() == b"set-cookie" and b"secure" not in value.lower().replace(b" ", b"").split(b";"):
        value += b"; Secure"
    return name, value
