"""Many entries drawn as columns, one lane for each agency, from the values of `thinning`."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from reviews.chronology.figures import LINE, hatches, layout
from reviews.chronology.lanes import LABEL_WIDTH
from reviews.chronology.still import BLUE
from reviews.chronology.thinning import Column, Columns, Row

LANE, LEAST = 56, 2  # in pixels of the screen: a lane, and the lowest column that can still be seen
ROOM = LANE - 10
EXACT, INEXACT = "exact day", "no exact day"


def overview(drawn: Columns) -> go.Figure:
    """The chronology for the screen, counted. What a column stands for is told when it is pointed at."""
    height = max(LANE, LANE * len(drawn.rows))
    placed = [(row, column, LANE * (number + 1) - 1) for number, row in enumerate(drawn.rows) for column in row.columns]
    bands = [replace(band, left=band.left - 0.5, right=band.right - 0.5) for band in drawn.bands]
    hatched = [band for band in bands if not band.is_line]
    traces = [hatches(hatched, height)] if hatched else []
    if any(column.exact for _, column, _ in placed):
        traces.append(_bars(EXACT, placed, drawn.highest))
    if any(column.inexact for _, column, _ in placed):
        traces.append(_bars(INEXACT, placed, drawn.highest))
    names = [(wrap(row.label, LABEL_WIDTH)[:3], LANE * (number + 0.5)) for number, row in enumerate(drawn.rows)]
    tops = [LANE * number for number in range(len(drawn.rows))]
    round_them = layout(height, names, tops, drawn.ticks, (-1, max(drawn.places, 1)))
    lines = [band.right for band in bands if band.is_line]
    round_them["shapes"] += [LINE | {"x0": place, "x1": place, "y0": 0, "y1": height} for place in lines]
    return go.Figure(traces, round_them)


def _bars(name: str, placed: Sequence[tuple[Row, Column, int]], highest: int) -> dict[str, Any]:
    """One part of every column: that with an exact day stands at the bottom, the other on it."""
    shown = [one for one in placed if (one[1].exact if name == EXACT else one[1].inexact)]
    sizes = [(_size(column.exact, highest), _size(column.inexact, highest)) for _, column, _ in shown]
    return {
        "type": "bar",
        "x": [column.place for _, column, _ in shown],
        "y": [-(exact if name == EXACT else inexact) for exact, inexact in sizes],
        "base": [
            bottom - (0 if name == EXACT else exact) for (_, _, bottom), (exact, _) in zip(shown, sizes, strict=True)
        ],
        "width": 0.9,
        "name": name,
        "marker": {"color": BLUE if name == EXACT else "white", "line": {"color": BLUE, "width": 1}},
        "hovertext": [f"{escape(row.label)}<br>{column.in_words}" for row, column, _ in shown],
        "customdata": [_stands_for(row, column) for row, column, _ in shown],
        "hoverinfo": "text",
    }


def _size(number: int, highest: int) -> float:
    return max(LEAST, ROOM * number / highest) if number else 0


def _stands_for(row: Row, column: Column) -> list[str]:
    """When it was and whose, as in the figure that draws each entry: first day, last day, and the lane's agencies."""
    return [column.since.isoformat(), column.until.isoformat(), *row.agencies]
