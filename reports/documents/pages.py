"""A report as HTML: with Jinja2, everything escaped, and everything it needs inside it."""

from collections.abc import Mapping

from reports.documents.contents import Contents
from reports.templates import as_data, style_of, templates_of
from reviews.editions.blocks import CHAIN_CAPTION, COLUMNS
from workbench.ui.words import day

CHRONOLOGY = "chronology"  # the name of its figure, among those of findings
FIGURE_ALT = "A figure with one lane for each agency. Its caption and the table after it say the same in words."


def html_of(contents: Contents, figures: Mapping[str, str], *, for_print: bool, is_tight: bool = False) -> str:
    """The whole document; `is_tight` in smaller letters.

    `figures` are SVG: the chronology, where it is drawn, and each finding's chain by its id.
    """
    sheet = "print.css" if for_print else "screen.css"
    template = templates_of("reports.documents").get_template("report.html")
    return template.render(
        contents=contents,
        columns=COLUMNS,
        day=day,
        figures={about: as_data("image/svg+xml", svg.encode()) for about, svg in figures.items() if svg},
        chronology=CHRONOLOGY,
        chain_caption=CHAIN_CAPTION,
        figure_alt=FIGURE_ALT,
        style=style_of("reports.documents", "text.css", sheet, with_typeface=for_print),
        for_print=for_print,
        is_tight=is_tight,
    )
