"""The one page of a case as HTML: the sheet for the screen, and the document to be printed. Everything escaped."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports.case_page.contents import CasePage
from reports.documents.contents import MARKING
from reports.documents.pages import typeface
from workbench.ui.words import day


def sheet_of(page: CasePage) -> Markup:
    """The cards, as safe HTML."""
    return Markup(_environment().get_template("sheet.html").render(page=page))  # noqa: S704 - escaped by the template


def print_of(page: CasePage, points: int) -> str:
    """The whole document in letters of this size, with everything it needs inside it."""
    template = _environment().get_template("print.html")
    return template.render(page=page, sheet=sheet_of(page), marking=MARKING, day=day, style=_style(), points=points)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("reports.case_page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> Markup:
    """Our own style sheet. Nothing that a person typed goes into it."""
    text = files("reports.case_page").joinpath("templates", "sheet.css").read_text("utf-8")
    return Markup(text.replace("TYPEFACE-DATA", typeface()))  # noqa: S704
