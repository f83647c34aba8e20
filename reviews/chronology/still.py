"""The chronology drawn for documents: still SVG, with Matplotlib, from the same values as the figure on the screen."""

import io
from collections.abc import Sequence
from typing import Any

from reviews.chronology.lanes import DOTS, Band, Drawn, Lanes, Mark, Shape, lanes

BLUE, FADED, INK, RULE_GREY = "#1d70b8", "#a9c6e3", "#0b0c0c", "#b1b4b6"
BAR = 12  # the height of a bar, in pixels of the screen
ABOVE, BELOW = 40, 70
FILLED = frozenset({Shape.LASTED, Shape.LASTED_ABOUT})
BROKEN = frozenset({Shape.ABOUT, Shape.LASTED_ABOUT})
SIGNS = {Shape.DAY: "o", Shape.PART: "D", Shape.UP_TO: "<", Shape.FROM: ">"}
# Outlines of the letters that come with Matplotlib: the same on every machine, and no font to be embedded.
LETTERS: dict[Any, Any] = {
    "svg.hashsalt": "chronology",
    "svg.fonttype": "path",
    "font.family": "DejaVu Sans",
    "text.hinting": "none",
    "text.parse_math": False,  # a dollar sign in an agency's name is a dollar sign
}


def swimlane_svg(entries: Sequence[Drawn], bands: Sequence[Band] = ()) -> str:
    """The chronology for a document, as SVG. The same entries always give the same bytes; letters are outlines."""
    return as_svg(swimlane_still(entries, bands, "svg"))


def swimlane_still(entries: Sequence[Drawn], bands: Sequence[Band], file_format: str) -> bytes:
    """The chronology for a document, as “svg” or as “png”."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    drawn = lanes(entries, bands)
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
        axes.set_yticks(
            [top + lane.height / 2 for lane, top in drawn.tops], ["\n".join(lane.label) for lane in drawn.lanes]
        )
        for band in drawn.bands:
            if band.is_line:
                axes.axvline(band.right, color=INK, linewidth=1, linestyle="--")
                continue
            axes.axvspan(band.left, band.right, facecolor="none", edgecolor=RULE_GREY, hatch="\\\\", linewidth=0.4)
        for lane, top in drawn.tops:
            axes.axhline(top, color=RULE_GREY, linewidth=0.6)
            for mark, y in lane.placed(top):
                _draw(axes, mark, y)
        _legend(axes, drawn)
        return saved(figure, file_format)


def saved(figure: Any, file_format: str) -> bytes:
    """A figure as SVG, or as pixels fine enough for print; with no word of when or by what it was made."""
    out = io.BytesIO()
    nothing = {"Date": None, "Creator": None} if file_format == "svg" else {"Software": None}
    figure.savefig(out, format=file_format, dpi=200, metadata=nothing)
    return out.getvalue()


def as_svg(content: bytes) -> str:
    """What stands in a page: without the lines that only a file of its own begins with."""
    svg = content.decode()
    return svg[svg.index("<svg") :]


def number_in(mark: Mark) -> str:
    """How many entries it stands for, when they are several."""
    return str(len(mark.words)) if len(mark.words) > 1 else ""


def _draw(axes: Any, mark: Mark, y: float) -> None:
    """One mark of the still figure."""
    number = number_in(mark)
    if mark.shape in DOTS:
        size = 9 if number else 5
        axes.plot([mark.middle], [y], SIGNS[mark.shape], color=BLUE, markersize=size, markeredgewidth=0)
    elif mark.shape in SIGNS:
        tip = mark.left if mark.shape is Shape.UP_TO else mark.right
        axes.plot([mark.left, mark.right], [y, y], color=BLUE, linewidth=1.5, solid_capstyle="butt")
        axes.plot([tip], [y], SIGNS[mark.shape], color=BLUE, markersize=5)
    else:
        axes.barh(y, mark.right - mark.left, left=mark.left, height=BAR, **_look(mark.shape))
    if number:
        colour = "white" if mark.shape in DOTS else INK
        lift = BAR / 2 if mark.shape in SIGNS and mark.shape not in DOTS else 0
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
        Line2D([], [], marker=SIGNS[shape], color=BLUE, linewidth=0 if shape in DOTS else 1.5, label=shape.value)
        if shape in SIGNS
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
