"""The chronology drawn, one lane for each agency: here for the screen with Plotly, in `still` for documents.

Both are drawn from the values of `lanes`. Shapes, not colours alone, say how a date is known.
"""

from collections.abc import Sequence
from html import escape
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from reviews.chronology.lanes import DOTS, Band, Drawn, Hatched, Mark, Shape, lanes
from reviews.chronology.scale import Tick
from reviews.chronology.sentences import describe
from reviews.chronology.still import (
    ABOVE,
    BAR,
    BELOW,
    BLUE,
    BROKEN,
    FADED,
    FILLED,
    INK,
    RULE_GREY,
    number_in,
    swimlane_svg,
)

__all__ = ["describe", "lanes", "swimlane", "swimlane_svg"]

HATCHED = "gap, told in the words"
MOST_WORDS = 5  # entries that one mark spells out when it is pointed at
LINE = {"type": "line", "line": {"color": INK, "width": 2, "dash": "dash"}}
ARROWS = {Shape.UP_TO: "triangle-left", Shape.FROM: "triangle-right"}


def swimlane(entries: Sequence[Drawn], bands: Sequence[Band] = ()) -> go.Figure:
    """The chronology for the screen. What a mark stands for is told when it is pointed at, and in the table.

    `bands` are hatched behind it; `sentences.describe_bands` says them in words.
    """
    drawn = lanes(entries, bands)
    hatched = [band for band in drawn.bands if not band.is_line]
    traces = [hatches(hatched, drawn.height)] if hatched else []
    for shape in drawn.shapes:
        placed = [(mark, y) for lane, top in drawn.tops for mark, y in lane.placed(top) if mark.shape is shape]
        traces.append(_dots(shape, placed) if shape in DOTS else _bars(shape, placed))
        if shape in (Shape.UP_TO, Shape.FROM):
            traces.append(_heads(shape, placed))
        if shape not in DOTS:
            traces.append(_numbers(shape, placed))
    names = [(lane.label, top + lane.height / 2) for lane, top in drawn.tops]
    tops = [top for _, top in drawn.tops]
    round_them = layout(drawn.height, names, tops, drawn.ticks, (-0.04, 1.04))
    for band in drawn.bands:
        if band.is_line:  # at the end of the day: what was known by then counts
            round_them["shapes"].append(LINE | {"x0": band.right, "x1": band.right, "y0": 0, "y1": drawn.height})
    return go.Figure(traces, round_them)


def layout(
    height: int,
    names: Sequence[tuple[Sequence[str], float]],
    tops: Sequence[float],
    ticks: Sequence[Tick],
    across: tuple[float, float],
) -> dict[str, Any]:
    """The screen's figure round its marks, given whole: Plotly is slow to take it in parts.

    `names` are the lines of each lane's name and where they stand, `tops` where lanes begin, `across` from where to
    where it is drawn.
    """
    rule = {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "layer": "below",
        "line": {"color": RULE_GREY, "width": 1},
    }
    return {
        "height": height + ABOVE + BELOW,
        "margin": {"l": 10, "r": 10, "t": ABOVE, "b": BELOW},
        "paper_bgcolor": "white",
        "plot_bgcolor": "white",
        "font": {"family": "Arial, Helvetica, sans-serif", "size": 14, "color": INK},
        "barmode": "overlay",
        "hoverlabel": {"align": "left"},
        "legend": {"orientation": "h", "x": 0, "y": 0, "yanchor": "top"},
        "showlegend": True,
        "shapes": [rule | {"y0": top, "y1": top} for top in tops[1:]],
        "xaxis": {
            "range": list(across),
            "tickvals": [tick.left for tick in ticks],
            "ticktext": [f"<b>{tick.label}</b>" if tick.is_year else tick.label for tick in ticks],
            "tickangle": 0,
            "automargin": False,
            "gridcolor": RULE_GREY,
            "zeroline": False,
            "side": "top",
        },
        "yaxis": {
            "range": [height, 0],
            "tickvals": [middle for _, middle in names],
            "ticktext": ["<br>".join(escape(line) for line in label) for label, _ in names],
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
        },
    }


def _dots(shape: Shape, placed: Sequence[tuple[Mark, float]]) -> dict[str, Any]:
    numbers = [number_in(mark) for mark, _ in placed]
    return {
        "type": "scatter",
        "x": [mark.middle for mark, _ in placed],
        "y": [y for _, y in placed],
        "mode": "markers+text",
        "name": shape.value,
        "marker": {
            "symbol": "diamond" if shape is Shape.PART else "circle",
            "size": [20 if number else 11 for number in numbers],
            "color": BLUE,
            "opacity": 1,
        },
        "text": numbers,
        "textfont": {"color": "white", "size": 12},
        "hovertext": [_told(mark) for mark, _ in placed],
        "customdata": [_stands_for(mark) for mark, _ in placed],
        "hoverinfo": "text",
    }


def _bars(shape: Shape, placed: Sequence[tuple[Mark, float]]) -> dict[str, Any]:
    return {
        "type": "bar",
        "base": [mark.left for mark, _ in placed],
        "x": [mark.right - mark.left for mark, _ in placed],
        "y": [y for _, y in placed],
        "width": [BAR if shape not in ARROWS else BAR / 4 for _ in placed],
        "orientation": "h",
        "name": shape.value,
        "showlegend": shape not in ARROWS,
        "marker": {
            "color": FADED if shape in FILLED else BLUE if shape in ARROWS else "white",
            "line": {"color": BLUE, "width": 1.5},
            "pattern": {
                "shape": "/" if shape in BROKEN else "",
                "fgcolor": BLUE,
                "bgcolor": FADED if shape in FILLED else "white",
                "size": 6,
                "solidity": 0.3,
            },
        },
        "hovertext": [_told(mark) for mark, _ in placed],
        "customdata": [_stands_for(mark) for mark, _ in placed],
        "hoverinfo": "text",
    }


def _heads(shape: Shape, placed: Sequence[tuple[Mark, float]]) -> dict[str, Any]:
    """The heads of arrows, at the end that is open."""
    return {
        "type": "scatter",
        "x": [mark.left if shape is Shape.UP_TO else mark.right for mark, _ in placed],
        "y": [y for _, y in placed],
        "mode": "markers",
        "marker": {"symbol": ARROWS[shape], "size": 11, "color": BLUE},
        "name": shape.value,
        "hovertext": [_told(mark) for mark, _ in placed],
        "customdata": [_stands_for(mark) for mark, _ in placed],
        "hoverinfo": "text",
    }


def _numbers(shape: Shape, placed: Sequence[tuple[Mark, float]]) -> dict[str, Any]:
    """How many entries a bar or arrow stands for: in the bar, or above the arrow."""
    return {
        "type": "scatter",
        "x": [mark.middle for mark, _ in placed],
        "y": [y - (BAR / 2 if shape in ARROWS else 0) for _, y in placed],
        "mode": "text",
        "text": [number_in(mark) for mark, _ in placed],
        "textfont": {"color": INK, "size": 12},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _stands_for(mark: Mark) -> list[str]:
    """When it was and whose, for whoever chooses it: first day, last day, agency; a day is empty when it is open."""
    return [*(day.isoformat() if day else "" for day in (mark.since, mark.until)), mark.agency]


def hatches(bands: Sequence[Hatched], height: int) -> dict[str, Any]:
    """Lengths of time behind all lanes, such as gaps."""
    return {
        "type": "bar",
        "base": [band.left for band in bands],
        "x": [band.right - band.left for band in bands],
        "y": [height / 2 for _ in bands],
        "width": [height for _ in bands],
        "orientation": "h",
        "name": HATCHED,
        "marker": {
            "color": "white",
            "line": {"color": RULE_GREY, "width": 1},
            "pattern": {"shape": "\\", "fgcolor": RULE_GREY, "bgcolor": "white", "size": 10, "solidity": 0.15},
        },
        "hovertext": ["<br>".join(escape(line) for line in wrap(band.words, 70)) for band in bands],
        "hoverinfo": "text",
    }


def _told(mark: Mark) -> str:
    """What a mark stands for. Typed text is escaped: Plotly reads some HTML."""
    told = ["<br>".join(escape(line) for line in wrap(words, 70)[:4]) for words in mark.words[:MOST_WORDS]]
    more = len(mark.words) - MOST_WORDS
    return "<br>".join([*told, f"and {more} more"] if more > 0 else told)
