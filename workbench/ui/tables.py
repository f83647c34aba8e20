"""Tables that a screen reader can read: real rows and headings, every cell escaped."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup, escape

Cell = str | int | float


def table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]], *, show_caption: bool = False) -> None:
    """Draw a table. Cells are words and numbers, never HTML: whatever a person typed is shown as they typed it."""
    st.html(html_table(caption, headings, rows, show_caption=show_caption))


def html_table(
    caption: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]], *, show_caption: bool = False
) -> Markup:
    """The table as safe HTML. Numbers are set to the right, with thousands parted."""
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(heading) for heading in headings)
    body = Markup("").join(Markup("<tr>{}</tr>").format(Markup("").join(_cell(cell) for cell in row)) for row in rows)
    look = Markup("") if show_caption else Markup(' class="wb-hidden"')
    return Markup(
        '<div class="wb-scroll" tabindex="0" role="region" aria-label="{}"><table class="wb-table">'
        "<caption{}>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(caption, look, caption, head, body)


def _cell(cell: Cell) -> Markup:
    if isinstance(cell, int | float):
        return Markup('<td class="wb-number">{}</td>').format(f"{cell:,}")
    lines = Markup("<br>").join(escape(line) for line in cell.split("\n"))
    return Markup("<td>{}</td>").format(lines)


def facts(rows: Sequence[tuple[str, str]]) -> None:
    """Draw a list of facts: what it is, and its value."""
    items = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(
            name, Markup("<br>").join(escape(line) for line in value.split("\n"))
        )
        for name, value in rows
    )
    st.html(Markup('<dl class="wb-facts">{}</dl>').format(items))
