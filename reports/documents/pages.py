"""A report as HTML: with Jinja2, everything escaped, and everything it needs inside it."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports.documents.contents import MARKING, Contents
from reviews.editions.blocks import CHAIN_CAPTION, COLUMNS
from workbench.ui.words import day

CHRONOLOGY = "chronology"  # the name of its figure, among those of findings
FIGURE_ALT = "A figure with one lane for each agency. Its caption and the table after it say the same in words."


def html_of(contents: Contents, figures: Mapping[str, str], *, for_print: bool) -> str:
    """The whole document. `figures` are SVG: the chronology, where it is drawn, and each finding's chain by its id."""
    template = _environment().get_template("report.html")
    return template.render(
        contents=contents,
        marking=MARKING,
        columns=COLUMNS,
        day=day,
        figures={about: _as_data("image/svg+xml", svg.encode()) for about, svg in figures.items() if svg},
        chronology=CHRONOLOGY,
        chain_caption=CHAIN_CAPTION,
        figure_alt=FIGURE_ALT,
        style=_style(for_print),
        for_print=for_print,
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("reports.documents"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style(for_print: bool) -> Markup:
    """Our own style sheet, with the typeface in it where it is printed. Nothing that a person typed goes into it."""
    folder = files("reports.documents") / "templates"
    names = ("text.css", "print.css" if for_print else "screen.css")
    text = "\n".join((folder / name).read_text("utf-8") for name in names)
    return Markup(text.replace("TYPEFACE-DATA", typeface())) if for_print else Markup(text)  # noqa: S704


def typeface() -> str:
    """Source Sans (SIL Open Font Licence), from Streamlit's own files, so that a page looks the same everywhere."""
    found = find_spec("streamlit")  # where it is: nothing of it is imported
    assert found is not None
    assert found.origin is not None
    (upright,) = (Path(found.origin).parent / "static" / "static" / "media").glob("SourceSansVF-Upright*.woff2")
    return _as_data("font/woff2", upright.read_bytes())


def _as_data(media_type: str, content: bytes) -> str:
    return f"data:{media_type};base64,{b64encode(content).decode()}"
