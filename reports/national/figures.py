"""The national charts. Each says with words, lengths or patterns whatever it says with colour.

Every chart is drawn from the same lines as the table beside it; a figure that is not shown leaves its place empty and
says so. Drawing takes Plotly longer than reading and counting do, and the nation is the same for all who may see it, so
the charts drawn last are kept, by the lines they were drawn from.
"""

from collections.abc import Callable
from functools import lru_cache
from textwrap import wrap
from typing import TypeVar

import plotly.graph_objects as go

from reports.national.sentences import Line

BLUE, DARK, INK, RULE_GREY = "#1d70b8", "#003078", "#0b0c0c", "#b1b4b6"
# Blue, orange, purple and grey stay apart in every common kind of colour blindness, and each has its own pattern.
PARTS = (("#5694ca", ""), ("#f47738", "/"), ("#b58fd6", "x"), ("#d2d4d5", "."))
ROW, LABEL = 44, 38
NOT_SHOWN = "not shown"
KEPT = 64  # charts of each sort: a few choices of filter, at some 20 kB each

D = TypeVar("D", bound=Callable[..., go.Figure])


def _kept(draw: D) -> D:
    kept: D = lru_cache(maxsize=KEPT)(draw)  # type: ignore[assignment]
    return kept


@_kept
def ranking(lines: tuple[Line, ...], unit: str = "Reviews") -> go.Figure:
    """Horizontal bars, the longest at the top, each with its number at the end."""
    labels = [wrapped(line.label) for line in lines]
    counts = [line.figure.count or 0 for line in lines]
    figure = go.Figure(
        go.Bar(
            x=counts,
            y=labels,
            orientation="h",
            marker_color=BLUE,
            text=[f"{count:,}" for count in counts],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{x:,}<extra></extra>",
        )
    )
    _dress(figure, height=ROW * len(lines) + 60)
    figure.update_xaxes(title_text=unit, rangemode="tozero")
    figure.update_yaxes(autorange="reversed")
    return figure


@_kept
def shares(lines: tuple[Line, ...]) -> go.Figure:
    """Horizontal bars of the share of reviews, one for each region; a region that is not shown says so."""
    labels = [wrapped(line.label) for line in lines]
    values = [line.figure.share or 0 for line in lines]
    words = [NOT_SHOWN if line.figure.share is None else f"{line.figure.share:.0%}" for line in lines]
    figure = go.Figure(
        go.Bar(
            x=values,
            y=labels,
            orientation="h",
            marker_color=BLUE,
            text=words,
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    _dress(figure, height=ROW * len(lines) * 2 // 3 + 70)
    figure.update_xaxes(title_text="Share of approved reviews", tickformat=".0%", rangemode="tozero")
    figure.update_yaxes(autorange="reversed")
    return figure


@_kept
def trend(lines: tuple[Line, ...]) -> go.Figure:
    """The share of reviews over time, as a line with a mark at each period; broken where a period is not shown."""
    labels = [line.label for line in lines]
    figure = go.Figure(
        go.Scatter(
            x=labels,
            y=[line.figure.share for line in lines],
            mode="lines+markers",
            connectgaps=False,
            line={"color": BLUE, "width": 3},
            marker={"size": 9, "color": DARK},
            hovertemplate="%{x}: %{y:.0%}<extra></extra>",
        )
    )
    empty = [line.label for line in lines if line.figure.share is None]
    if empty:
        figure.add_trace(
            go.Scatter(
                x=empty,
                y=[0] * len(empty),
                mode="markers",
                marker={"size": 9, "symbol": "x-thin", "color": INK, "line": {"width": 2, "color": INK}},
                name="Not shown",
                cliponaxis=False,
                hovertemplate="%{x}: not shown<extra></extra>",
            )
        )
        figure.update_traces(name="Share of reviews", selector=0)
    _dress(figure, height=340)
    figure.update_layout(showlegend=bool(empty), legend={"orientation": "h", "y": 1.12, "x": 0})
    figure.update_xaxes(type="category", categoryorder="array", categoryarray=labels, tickangle=-45)
    figure.update_yaxes(
        title_text="Share of approved reviews", tickformat=".0%", rangemode="tozero", gridcolor=RULE_GREY
    )
    return figure


@_kept
def parted(bars: tuple[str, ...], kinds: tuple[tuple[str, tuple[Line, ...]], ...]) -> go.Figure:
    """Stacked bars that part all reviews into kinds, each with its own pattern and its number written in."""
    figure = go.Figure()
    for (kind, lines), (colour, pattern) in zip(kinds, PARTS, strict=False):
        figure.add_trace(
            go.Bar(
                name=kind,
                y=[wrapped(bar) for bar in bars],
                x=[line.figure.share or 0 for line in lines],
                orientation="h",
                marker={
                    "color": colour,
                    "line": {"color": "white", "width": 2},
                    "pattern": {"shape": pattern, "fillmode": "overlay", "fgcolor": INK, "size": 8, "solidity": 0.15},
                },
                customdata=[line.figure.count if line.figure.count is not None else NOT_SHOWN for line in lines],
                hovertemplate=f"%{{y}}, {kind.lower()}: %{{customdata}}<extra></extra>",
            )
        )
    _dress(figure, height=ROW * len(bars) * 2 // 3 + 110)
    figure.update_layout(
        barmode="stack",
        showlegend=True,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
    )
    for place in range(len(bars)):
        if any(lines[place].figure.share is None for _kind, lines in kinds):
            words = {"text": f"some {NOT_SHOWN}", "font": {"size": 13}, "showarrow": False}
            figure.add_annotation(x=1, xanchor="right", y=place, bgcolor="white", **words)
    figure.update_xaxes(title_text="Share of approved reviews", tickformat=".0%", range=[0, 1])
    figure.update_yaxes(autorange="reversed", type="category")
    return figure


def wrapped(label: str) -> str:
    """A label in lines short enough to stand beside its bar."""
    return "<br>".join(wrap(label, LABEL))


def _dress(figure: go.Figure, height: int) -> None:
    """Plain looks: no box, light rules, room for the words."""
    figure.update_layout(
        height=height,
        margin={"l": 10, "r": 60, "t": 30, "b": 50},
        paper_bgcolor="white",
        plot_bgcolor="white",
        font={"family": "Arial, Helvetica, sans-serif", "size": 15, "color": INK},
        showlegend=False,
        bargap=0.35,
    )
    figure.update_xaxes(gridcolor=RULE_GREY, zerolinecolor=INK, fixedrange=True, automargin=True)
    figure.update_yaxes(automargin=True, fixedrange=True)
