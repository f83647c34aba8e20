"""Our own pages, which need no script: signing in and out, and sentences that stand alone."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from workbench.server.headers import DOOR_POLICY


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("workbench.server", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page(template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page of ours, under a policy that lets nothing in but our own style sheet."""
    content = _environment().get_template(template).render(**values)
    return HTMLResponse(content, status, headers={"content-security-policy": DOOR_POLICY})


def plain_page(title: str, sentence: str, *, status: int = 200) -> HTMLResponse:
    """A page with one sentence on it."""
    return page("sentence.html", status=status, title=title, sentence=sentence)


def asset(name: str, media_type: str) -> Response:
    """The style sheet or the icon of our pages."""
    return Response(files(__name__).joinpath(name).read_bytes(), media_type=media_type)
