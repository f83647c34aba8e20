"""Groups as dots with their intervals, beside a line where there is no difference. Words say what is not shown."""

from functools import lru_cache
from math import log10
from textwrap import wrap

import plotly.graph_objects as go

from reports.disproportionality.rules import Verdict
from reports.national.figures import DARK, INK, KEPT, ROW, RULE_GREY

Dot = tuple[str, float | None, float, float]  # label, value, from, to; no value where there is too little to say
RATIOS = (0.1, 0.2, 0.5, 1, 2, 5, 10)
LINE = 22  # pixels of a line of a label
LABEL = 22  # letters in a line of a label: narrow enough for a telephone


@lru_cache(maxsize=KEPT)
def ratios(dots: tuple[Dot, ...]) -> go.Figure:
    """How many times as many reviews as expected, on a scale where half and twice are equally far from one."""
    figure = _dots(dots, 1)
    least = min((low for _label, value, low, _high in dots if value is not None), default=1)
    most = max((high for _label, value, _low, high in dots if value is not None), default=1)
    figure.update_xaxes(
        type="log",
        range=[log10(min(least, 0.5) / 1.1), log10(max(most, 2) * 1.1)],
        title_text="Ratio",
        tickvals=RATIOS,
        ticktext=[f"{one:g}" for one in RATIOS],
    )
    return figure


@lru_cache(maxsize=KEPT)
def differences(dots: tuple[Dot, ...]) -> go.Figure:
    """By how much the share of a group's reviews differs from that of all others."""
    figure = _dots(dots, 0)
    figure.update_xaxes(title_text="Difference", tickformat=".0%")
    return figure


def _dots(dots: tuple[Dot, ...], line_at: float) -> go.Figure:
    labels = [_label(label, value) for label, value, _low, _high in dots]
    figure = go.Figure(
        go.Scatter(
            x=[value for _label, value, _low, _high in dots],
            y=labels,
            mode="markers",
            marker={"size": 12, "color": DARK},
            error_x={
                "type": "data",
                "symmetric": False,
                "array": [high - (value or 0) for _label, value, _low, high in dots],
                "arrayminus": [(value or 0) - low for _label, value, low, _high in dots],
                "thickness": 3,
                "width": 6,
                "color": DARK,
            },
            hovertemplate="%{y}: %{x:.2f}<extra></extra>",
        )
    )
    figure.add_vline(x=line_at, line={"color": INK, "width": 2, "dash": "dash"})
    figure.update_layout(
        height=max(ROW, LINE * max(label.count("<br>") + 1 for label in labels)) * len(dots) + 80,
        margin={"l": 5, "r": 15, "t": 20, "b": 50},
        paper_bgcolor="white",
        plot_bgcolor="white",
        font={"family": "Arial, Helvetica, sans-serif", "size": 15, "color": INK},
        showlegend=False,
    )
    figure.update_xaxes(gridcolor=RULE_GREY, zeroline=False, fixedrange=True, automargin=True)
    figure.update_yaxes(
        automargin=True, fixedrange=True, type="category", categoryorder="array", categoryarray=labels[::-1]
    )
    return figure


def _label(label: str, value: float | None) -> str:
    lines = [*wrap(label, LABEL), *([f"({Verdict.TOO_FEW})"] if value is None else [])]
    return "<br>".join(lines)
