"""Tables that a screen reader can read: real rows and headings, every cell escaped."""

from collections.abc import Sequence
from itertools import chain, repeat

import streamlit as st
from markupsafe import Markup, escape

Cell = str | int | float
NEW_LINE = "\n"
LONG, LONG_WORD = 60, 24  # letters
STACKS = 3  # columns: with so many or more, a narrow table turns each row into a list
MANY = 7  # columns: with so many or more they stand closer together, in smaller letters


def table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]], *, show_caption: bool = False) -> None:
    """Draw a table. Cells are words and numbers, never HTML: whatever a person typed is shown as they typed it."""
    st.html(html_table(caption, headings, rows, show_caption=show_caption))


def html_table(
    caption: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]], *, show_caption: bool = False
) -> Markup:
    """The table as safe HTML. Numbers are set to the right, with thousands parted.

    Where there is no room for its columns, the cells of a row stand below each other, each under its heading.
    """
    names = [_escaped(heading) for heading in headings]
    head = "".join(f'<th scope="col"{_look(heading)}>{one}</th>' for heading, one in zip(headings, names, strict=True))
    of = [f' data-of="{one}"' if len(names) >= STACKS else "" for one in names]
    body = "".join([f"<tr>{''.join(map(_cell, row, chain(of, repeat(''))))}</tr>" for row in rows])
    look = "" if show_caption else ' class="wb-hidden"'
    name = _escaped(caption)
    # Every part is escaped above. Markup's own joining, cell by cell, takes twelve times as long.
    return Markup(  # noqa: S704
        f'<div class="wb-scroll" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="wb-table{stacking(len(names))}">'
        f"<caption{look}>{name}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def stacking(columns: int) -> str:
    """The looks of a table with so many columns, each with a blank before it."""
    many = " wb-many" if columns >= MANY else ""
    return "" if columns < STACKS else " wb-stacks" if columns == STACKS else f" wb-stacks wb-wide{many}"


def _cell(cell: Cell, of: str) -> str:
    if isinstance(cell, int | float):
        return f'<td class="wb-number"{of}>{cell:,}</td>'
    return f"<td{_look(cell)}{of}>{_escaped(cell).replace(NEW_LINE, '<br>')}</td>"


def _look(cell: str) -> str:
    """Room for a sentence, however many columns there are; and a word that is too long for a column is broken."""
    if len(cell) <= LONG_WORD:
        return ""
    breaks = any(len(word) > LONG_WORD for word in cell.split())
    is_long = len(cell) > LONG and any(len(line) > LONG for line in cell.split(NEW_LINE))
    looks = " ".join(["wb-breaks"] * breaks + ["wb-long"] * is_long)
    return f' class="{looks}"' if looks else ""


def _escaped(text: str) -> str:
    return str(escape(text))


def facts(rows: Sequence[tuple[str, str]]) -> None:
    """Draw a list of facts: what it is, and its value."""
    items = "".join(
        f"<div><dt>{_escaped(name)}</dt><dd>{_escaped(value).replace(NEW_LINE, '<br>')}</dd></div>"
        for name, value in rows
    )
    st.html(Markup('<dl class="wb-facts">{}</dl>').format(Markup(items)))  # noqa: S704 - escaped above
