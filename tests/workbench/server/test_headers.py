"""What every answer says to the browser."""

import base64
import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.file_util import get_static_dir

from tests.workbench.conftest import Small
from workbench.server.headers import Headers, inline_script_hashes, page_policy

INDEX = Path(get_static_dir(), "index.html").read_text()


def test_the_inline_script_of_streamlits_page_is_allowed_by_its_hash() -> None:
    inline = INDEX.split("<script>")[1].split("</script>")[0]
    expected = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    assert inline_script_hashes(INDEX) == (f"'sha256-{expected}'",)


def test_scripts_with_an_address_need_no_hash_and_others_each_have_one() -> None:
    page = '<script src="a.js"></script><script>one</script><p>two</p><script type="module">three</script>'
    assert len(inline_script_hashes(page)) == 2


def test_the_policy_lets_no_inline_or_foreign_script_in() -> None:
    policy = dict(part.split(" ", 1) for part in page_policy(INDEX).split("; "))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == policy["object-src"] == "'none'"
    assert policy["connect-src"] == policy["form-action"] == "'self'"
    assert "unsafe-inline" not in policy["script-src"]
    assert "unsafe-eval" not in policy["script-src"].replace("wasm-unsafe-eval", "")
    assert not any("http" in sources or "*" in sources for sources in policy.values())


@pytest.mark.parametrize("path", ["/health", "/sign-in", "/nothing-here", "/media/x", "/_stcore/health"])
def test_every_answer_has_the_headers_even_a_refusal(small: Small, path: str) -> None:
    with small.client() as client:
        headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


def test_only_streamlits_own_scripts_and_fonts_are_kept_by_the_browser(small: Small) -> None:
    script = INDEX.split('src="./static/js/')[1].split('"')[0]
    with small.sign_in("rita@demo.example") as client:
        assert "immutable" in client.get(f"/static/js/{script}").headers["cache-control"]
        for path in (
            "/",
            "/static/js/none.js",
            "/_stcore/host-config",
            "/_stcore/bidi-components/workbench.autosave/index.js",
        ):
            assert client.get(path).headers["cache-control"] in ("no-store", "no-cache"), path


ANSWERED = (
    (b"cache-control", b"public"),
    (b"set-cookie", b"_streamlit_xsrf=1; Path=/; SameSite=Lax"),
    (b"set-cookie", b"__Host-workbench=2; Path=/; secure"),
)


async def _answer(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": list(ANSWERED)})


@pytest.mark.parametrize(("is_https", "expected"), [(True, "max-age=63072000; includeSubDomains"), (False, None)])
def test_over_https_the_browser_is_told_to_stay_there(is_https: bool, expected: str | None) -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    call = Headers(_answer, "default-src 'none'", is_https)({"type": "http", "path": "/"}, None, send)
    with pytest.raises(StopIteration):
        call.send(None)
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    assert headers.get("strict-transport-security") == expected
    assert headers["cache-control"] == "no-store"
    cookies = [value for name, value in sent[0]["headers"] if name == b"set-cookie"]
    assert [cookie.lower().count(b"secure") for cookie in cookies] == ([1, 1] if is_https else [0, 1])
