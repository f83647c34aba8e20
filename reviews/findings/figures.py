"""The chain of a finding drawn for the screen with Plotly, from the values of `boxes`."""

from collections.abc import Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go

from reviews.chronology.still import BLUE, INK
from reviews.findings.boxes import ACROSS, LINE, PAD, Drawn, Placed, drawn
from reviews.findings.told import Box

LARGER = 2.0  # pixels of the screen to a point of the page
WIDTH = int(ACROSS * LARGER)


def chain(boxes: Sequence[Box]) -> go.Figure:
    """The chain for the screen: boxes with words from left to right, an arrow from each to the next."""
    laid_out = drawn(boxes)
    height = laid_out.height
    axis: dict[str, Any] = {"visible": False, "fixedrange": True}
    return go.Figure(
        [{"type": "scatter", "x": [0], "y": [0], "mode": "markers", "marker": {"opacity": 0}, "hoverinfo": "skip"}],
        {
            "width": WIDTH,
            "height": int((height + 4) * LARGER),
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "paper_bgcolor": "white",
            "plot_bgcolor": "white",
            "font": {"family": "Arial, Helvetica, sans-serif", "size": 13, "color": INK},
            "showlegend": False,
            "xaxis": axis | {"range": [-1, ACROSS + 1]},
            "yaxis": axis | {"range": [height + 2, -2]},
            "shapes": [_frame(box, height) for box in laid_out.boxes],
            "annotations": [*(_words(box) for box in laid_out.boxes), *_arrows(laid_out)],
        },
    )


def _frame(box: Placed, height: float) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": box.left,
        "x1": box.left + box.width,
        "y0": 0,
        "y1": height,
        "line": {"color": BLUE, "width": 1.5, "dash": "dash" if box.is_open else "solid"},
    }


def _words(box: Placed) -> dict[str, Any]:
    lines = [f"<b>{escape(line)}</b>" for line in box.heading] + [escape(line) for line in box.words]
    if box.factors:
        lines += ["", *(f"<b>{escape(line)}</b>" for line in box.factors)]
    return {
        "x": box.left + PAD,
        "y": PAD / 2,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "text": "<br>".join(lines),
    }


def _arrows(laid_out: Drawn) -> list[dict[str, Any]]:
    return [
        {
            "x": until,
            "y": 2 * LINE,
            "ax": since,
            "ay": 2 * LINE,
            "xref": "x",
            "yref": "y",
            "axref": "x",
            "ayref": "y",
            "showarrow": True,
            "arrowhead": 2,
            "arrowwidth": 1.5,
            "arrowcolor": INK,
            "text": "",
        }
        for since, until in laid_out.arrows
    ]
