"""An edition on the screen, as it reads on paper. Whatever a person typed is escaped."""

from collections.abc import Sequence
from datetime import date

import streamlit as st
from markupsafe import Markup, escape

from reviews.chronology.figures import swimlane
from reviews.editions.blocks import CHAIN_CAPTION, COLUMNS, Block, blocks_of, cover_of, row_of
from reviews.editions.rules import Frozen, Style, Words
from reviews.findings.told import Box
from reviews.findings.widgets.drawing import show_chain
from workbench import clock
from workbench.ui.tables import facts, html_table

DRAWN = (Style.FIGURE, Style.CHAIN)
HEADINGS = {
    Style.HEADING: Markup("<h2>{}</h2>"),
    Style.SUBHEADING: Markup("<h3>{}</h3>"),
    Style.LABEL: Markup("<h4>{}</h4>"),
}


def show_paragraphs(paragraphs: Sequence[Words], frozen_on: date | None = None) -> None:
    """Draw an edition, or a part of one: its cover's facts, headings, numbered paragraphs, lists, figure and table.

    `frozen_on` is the day it was frozen on; without one it is a draft of today.
    """
    cover = cover_of(paragraphs)
    if cover:
        facts(cover)
    waiting: list[Markup] = []
    for block in blocks_of(paragraphs):
        if block.style in DRAWN:
            _draw(waiting)
            _draw_figure(block.first, frozen_on or clock.today())
            caption = block.first.text if block.style is Style.FIGURE else CHAIN_CAPTION
            waiting = [Markup('<p class="wb-caption">{}</p>').format(caption)]
        else:
            waiting.append(_html(block))
    _draw(waiting)


def _draw(parts: Sequence[Markup]) -> None:
    if parts:
        st.html(Markup('<div class="wb-report">{}</div>').format(Markup("\n").join(parts)))


def _draw_figure(words: Words, frozen_on: date) -> None:
    if words.style is Style.CHAIN:
        show_chain([Box.from_cell(cell) for cell in words.cells], words.text, words.about)
        return
    drawn = Frozen.from_cells(words.cells, frozen_on)
    st.plotly_chart(swimlane(drawn.entries, drawn.lines), theme=None, alt=words.text, config={"displayModeBar": False})


def _html(block: Block) -> Markup:
    words = block.first
    if block.style in HEADINGS:
        return HEADINGS[block.style].format(f"{words.number}  {words.text}".strip())
    if block.style is Style.ITEM:
        items = Markup("").join(Markup("<li>{}</li>").format(_lines(item.text)) for item in block.words)
        return Markup("<ul>{}</ul>").format(items)
    if block.style is Style.FACT:
        rows = Markup("").join(
            Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(fact.cells[0], _lines(fact.cells[1]))
            for fact in block.words
        )
        return Markup('<dl class="wb-facts">{}</dl>').format(rows)
    if block.style is Style.CHRONOLOGY:
        return html_table("Chronology", COLUMNS, [row_of(row) for row in block.words])
    if not words.number:
        return Markup('<p class="wb-plain">{}</p>').format(_lines(words.text))
    return Markup('<p><span class="wb-paragraph">{}</span>{}</p>').format(words.number, _lines(words.text))


def _lines(text: str) -> Markup:
    return Markup("<br>").join(escape(line) for line in text.split("\n"))
