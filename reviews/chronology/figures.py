"""The chronology drawn, one lane for each agency: on the screen with Plotly, in documents as still SVG with Matplotlib.

Both are drawn from the values of `lanes`. Shapes, not colours alone, say how a date is known.
"""

import io
from collections.abc import Sequence
from html import escape
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from reviews.chronology.lanes import LEVEL_HEIGHT, Drawn, Lane, Lanes, Mark, Shape, describe, lanes

__all__ = ["describe", "lanes", "swimlane", "swimlane_svg"]

BLUE, FADED, INK, RULE_GREY = "#1d70b8", "#a9c6e3", "#0b0c0c", "#b1b4b6"
BAR = 12  # the height of a bar, in pixels of the screen
ABOVE, BELOW = 40, 70
MOST_WORDS = 5  # entries that one mark spells out when it is pointed at
# Outlines of the letters that come with Matplotlib: the same on every machine, and no font to be embedded.
LETTERS: dict[Any, Any] = {
    "svg.hashsalt": "chronology",
    "svg.fonttype": "path",
    "font.family": "DejaVu Sans",
    "text.hinting": "none",
    "text.parse_math": False,  # a dollar sign in an agency's name is a dollar sign
}
FILLED = frozenset({Shape.LASTED, Shape.LASTED_ABOUT})
BROKEN = frozenset({Shape.ABOUT, Shape.LASTED_ABOUT})
DOTS = {Shape.DAY: ("circle", "o"), Shape.UP_TO: ("triangle-left", "<"), Shape.FROM: ("triangle-right", ">")}


def swimlane(entries: Sequence[Drawn]) -> go.Figure:
    """The chronology for the screen. What a mark stands for is told when it is pointed at, and in the table."""
    drawn = lanes(entries)
    figure = go.Figure()
    for shape in drawn.shapes:
        placed = [(mark, y) for lane, top in _tops(drawn) for mark, y in _placed(lane, top) if mark.shape is shape]
        figure.add_trace(_dots(shape, placed) if shape is Shape.DAY else _bars(shape, placed))
        if shape in (Shape.UP_TO, Shape.FROM):
            figure.add_trace(_heads(shape, placed))
        if shape is not Shape.DAY:
            figure.add_trace(_numbers(shape, placed))
    for _, top in _tops(drawn)[1:]:
        figure.add_hline(y=top, line={"color": RULE_GREY, "width": 1}, layer="below")
    figure.update_xaxes(
        range=[-0.04, 1.04],
        tickvals=[tick.left for tick in drawn.ticks],
        ticktext=[f"<b>{tick.label}</b>" if tick.is_year else tick.label for tick in drawn.ticks],
        tickangle=0,
        automargin=False,
        gridcolor=RULE_GREY,
        zeroline=False,
        side="top",
    )
    figure.update_yaxes(
        range=[drawn.height, 0],
        tickvals=[top + lane.height / 2 for lane, top in _tops(drawn)],
        ticktext=["<br>".join(escape(line) for line in lane.label) for lane in drawn.lanes],
        showgrid=False,
        zeroline=False,
        automargin=True,
        fixedrange=True,
    )
    figure.update_layout(
        height=drawn.height + ABOVE + BELOW,
        margin={"l": 10, "r": 10, "t": ABOVE, "b": BELOW},
        paper_bgcolor="white",
        plot_bgcolor="white",
        font={"family": "Arial, Helvetica, sans-serif", "size": 14, "color": INK},
        barmode="overlay",
        hoverlabel={"align": "left"},
        legend={"orientation": "h", "x": 0, "y": 0, "yanchor": "top"},
        showlegend=True,
    )
    return figure


def swimlane_svg(entries: Sequence[Drawn]) -> str:
    """The chronology for a document, as SVG. The same entries always give the same bytes; letters are outlines."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    drawn = lanes(entries)
    points = 0.75  # a pixel of the screen is 3/4 of a point
    height = (drawn.height + ABOVE + BELOW) * points / 72
    with rc_context(LETTERS):
        figure = Figure(figsize=(7.2, height))
        axes = figure.add_axes((0.26, BELOW * points / 72 / height, 0.73, drawn.height * points / 72 / height))
        axes.set(xlim=(-0.04, 1.04), ylim=(drawn.height, 0))
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0, labelsize=7)
        axes.xaxis.tick_top()
        axes.set_xticks([tick.left for tick in drawn.ticks], [tick.label for tick in drawn.ticks])
        for name, tick in zip(axes.get_xticklabels(), drawn.ticks, strict=True):
            name.set_fontweight("bold" if tick.is_year else "normal")
        axes.xaxis.grid(visible=True, color=RULE_GREY, linewidth=0.4)
        axes.set_axisbelow(True)
        tops = _tops(drawn)
        axes.set_yticks([top + lane.height / 2 for lane, top in tops], ["\n".join(lane.label) for lane in drawn.lanes])
        for lane, top in tops:
            axes.axhline(top, color=RULE_GREY, linewidth=0.6)
            for mark, y in _placed(lane, top):
                _draw(axes, mark, y)
        _legend(axes, drawn)
        out = io.BytesIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    svg = out.getvalue().decode()
    return svg[svg.index("<svg") :]


def _tops(drawn: Lanes) -> list[tuple[Lane, int]]:
    """Each lane and where it begins."""
    found, top = [], 0
    for lane in drawn.lanes:
        found.append((lane, top))
        top += lane.height
    return found


def _placed(lane: Lane, top: int) -> list[tuple[Mark, float]]:
    """Each mark of a lane and the height of its middle."""
    levels = 1 + max((mark.level for mark in lane.marks), default=0)
    first = top + (lane.height - levels * LEVEL_HEIGHT) / 2 + LEVEL_HEIGHT / 2
    return [(mark, first + mark.level * LEVEL_HEIGHT) for mark in lane.marks]


def _dots(shape: Shape, placed: Sequence[tuple[Mark, float]]) -> go.Scatter:
    numbers = [_number(mark) for mark, _ in placed]
    return go.Scatter(
        x=[mark.middle for mark, _ in placed],
        y=[y for _, y in placed],
        mode="markers+text",
        name=shape.value,
        marker={"symbol": "circle", "size": [20 if number else 11 for number in numbers], "color": BLUE, "opacity": 1},
        text=numbers,
        textfont={"color": "white", "size": 12},
        hovertext=[_told(mark) for mark, _ in placed],
        hoverinfo="text",
    )


def _bars(shape: Shape, placed: Sequence[tuple[Mark, float]]) -> go.Bar:
    return go.Bar(
        base=[mark.left for mark, _ in placed],
        x=[mark.right - mark.left for mark, _ in placed],
        y=[y for _, y in placed],
        width=[BAR if shape not in DOTS else BAR / 4 for _ in placed],
        orientation="h",
        name=shape.value,
        showlegend=shape not in DOTS,
        marker={
            "color": FADED if shape in FILLED else BLUE if shape in DOTS else "white",
            "line": {"color": BLUE, "width": 1.5},
            "pattern": {"shape": "/" if shape in BROKEN else "", "fgcolor": BLUE, "size": 6, "solidity": 0.3},
        },
        hovertext=[_told(mark) for mark, _ in placed],
        hoverinfo="text",
    )


def _heads(shape: Shape, placed: Sequence[tuple[Mark, float]]) -> go.Scatter:
    """The heads of arrows, at the end that is open."""
    return go.Scatter(
        x=[mark.left if shape is Shape.UP_TO else mark.right for mark, _ in placed],
        y=[y for _, y in placed],
        mode="markers",
        marker={"symbol": DOTS[shape][0], "size": 11, "color": BLUE},
        name=shape.value,
        hovertext=[_told(mark) for mark, _ in placed],
        hoverinfo="text",
    )


def _numbers(shape: Shape, placed: Sequence[tuple[Mark, float]]) -> go.Scatter:
    """How many entries a bar or arrow stands for: in the bar, or above the arrow."""
    return go.Scatter(
        x=[mark.middle for mark, _ in placed],
        y=[y - (BAR / 2 if shape in DOTS else 0) for _, y in placed],
        mode="text",
        text=[_number(mark) for mark, _ in placed],
        textfont={"color": INK, "size": 12},
        showlegend=False,
        hoverinfo="skip",
    )


def _number(mark: Mark) -> str:
    """How many entries it stands for, when they are several."""
    return str(len(mark.words)) if len(mark.words) > 1 else ""


def _told(mark: Mark) -> str:
    """What a mark stands for. Typed text is escaped: Plotly reads some HTML."""
    told = ["<br>".join(escape(line) for line in wrap(words, 70)[:4]) for words in mark.words[:MOST_WORDS]]
    more = len(mark.words) - MOST_WORDS
    return "<br>".join([*told, f"and {more} more"] if more > 0 else told)


def _draw(axes: Any, mark: Mark, y: float) -> None:
    """One mark of the still figure."""
    number = _number(mark)
    if mark.shape is Shape.DAY:
        axes.plot([mark.middle], [y], "o", color=BLUE, markersize=9 if number else 5, markeredgewidth=0)
    elif mark.shape in DOTS:
        tip = mark.left if mark.shape is Shape.UP_TO else mark.right
        axes.plot([mark.left, mark.right], [y, y], color=BLUE, linewidth=1.5, solid_capstyle="butt")
        axes.plot([tip], [y], DOTS[mark.shape][1], color=BLUE, markersize=5)
    else:
        axes.barh(y, mark.right - mark.left, left=mark.left, height=BAR, **_look(mark.shape))
    if number:
        colour = "white" if mark.shape is Shape.DAY else INK
        lift = BAR / 2 if mark.shape in DOTS and mark.shape is not Shape.DAY else 0
        axes.text(mark.middle, y - lift, number, color=colour, fontsize=6, ha="center", va="center_baseline")


def _look(shape: Shape) -> dict[str, Any]:
    return {
        "facecolor": FADED if shape in FILLED else "white",
        "edgecolor": BLUE,
        "linewidth": 0.9,
        "linestyle": (0, (2, 1.5)) if shape in BROKEN else "-",
    }


def _legend(axes: Any, drawn: Lanes) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles = [
        Line2D([], [], marker=DOTS[shape][1], color=BLUE, linewidth=0 if shape is Shape.DAY else 1.5, label=shape.value)
        if shape in DOTS
        else Patch(label=shape.value, **_look(shape))
        for shape in drawn.shapes
    ]
    if handles:
        axes.legend(
            handles=handles,
            loc="upper left",
            bbox_to_anchor=(-0.36, 0),
            ncols=4,
            fontsize=7,
            frameon=False,
            markerscale=0.8,
        )
