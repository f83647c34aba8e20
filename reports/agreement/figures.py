"""The matrix of factors that people confuse. Every cell says its number; colour only repeats it."""

from functools import lru_cache

import plotly.graph_objects as go

INK, PALE, BLUE = "#0b0c0c", "#ffffff", "#5694ca"
ROW = 44


@lru_cache(maxsize=32)
def matrix(codes: tuple[str, ...], times: tuple[tuple[int | None, ...], ...]) -> go.Figure:
    """Codes against codes: on how many findings the one stood for the other. Half of it, since it is the same twice."""
    figure = go.Figure(
        go.Heatmap(
            x=codes,
            y=codes,
            z=[[number or 0 for number in row] for row in times],
            text=[["" if number is None else f"{number:,}" for number in row] for row in times],
            texttemplate="%{text}",
            textfont={"size": 15, "color": INK},
            colorscale=[[0, PALE], [1, BLUE]],
            showscale=False,
            xgap=2,
            ygap=2,
            hovertemplate="%{y} and %{x}: %{text}<extra></extra>",
        )
    )
    figure.update_layout(
        height=ROW * len(codes) + 80,
        margin={"l": 10, "r": 20, "t": 20, "b": 40},
        paper_bgcolor="white",
        plot_bgcolor="white",
        font={"family": "Arial, Helvetica, sans-serif", "size": 15, "color": INK},
    )
    figure.update_xaxes(fixedrange=True, type="category", automargin=True)
    figure.update_yaxes(fixedrange=True, type="category", autorange="reversed", automargin=True)
    return figure
