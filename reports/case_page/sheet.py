"""The one page of a case as HTML: the sheet for the screen, and the document to be printed. Everything escaped."""

from markupsafe import Markup

from reports.case_page.contents import CasePage
from reports.documents.contents import MARKING
from reports.templates import style_of, templates_of
from workbench.ui.words import day

PACKAGE = "reports.case_page"


def sheet_of(page: CasePage) -> Markup:
    """The cards, as safe HTML."""
    return Markup(templates_of(PACKAGE).get_template("sheet.html").render(page=page))  # noqa: S704 - escaped by the template


def print_of(page: CasePage, points: int) -> str:
    """The whole document in letters of this size, with everything it needs inside it."""
    template = templates_of(PACKAGE).get_template("print.html")
    return template.render(
        page=page, sheet=sheet_of(page), marking=MARKING, day=day, style=style_of(PACKAGE, "sheet.css"), points=points
    )
