"""The chain of a finding drawn for documents: still SVG, with Matplotlib, from the same values as on the screen."""

from collections.abc import Sequence

from reviews.chronology.still import BLUE, INK, LETTERS, as_svg, saved
from reviews.findings.boxes import ACROSS, LINE, PAD, drawn
from reviews.findings.told import Box


def chain_svg(boxes: Sequence[Box]) -> str:
    """The chain for a document. The same boxes always give the same bytes; letters are outlines."""
    return as_svg(chain_still(boxes, "svg"))


def chain_still(boxes: Sequence[Box], file_format: str) -> bytes:
    """The chain for a document, as “svg” or as “png”."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure
    from matplotlib.patches import Rectangle

    laid_out = drawn(boxes)
    height = laid_out.height
    with rc_context(LETTERS | {"svg.hashsalt": "chain"}):
        figure = Figure(figsize=((ACROSS + 4) / 72, (height + 4) / 72))
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(-2, ACROSS + 2), ylim=(height + 2, -2))
        axes.set_axis_off()
        for box in laid_out.boxes:
            style = "--" if box.is_open else "-"
            frame = Rectangle(
                (box.left, 0), box.width, height, fill=False, edgecolor=BLUE, linewidth=1, linestyle=style
            )
            axes.add_patch(frame)
            lines = [(line, "bold") for line in box.heading] + [(line, "normal") for line in box.words]
            if box.factors:
                lines += [("", "normal"), *((line, "bold") for line in box.factors)]
            for number, (line, weight) in enumerate(lines):
                at = (box.left + PAD, PAD + number * LINE)
                axes.text(*at, line, fontsize=6.2, fontweight=weight, color=INK, ha="left", va="top")
        for since, until in laid_out.arrows:
            look = {"arrowstyle": "->", "color": INK, "linewidth": 0.9, "shrinkA": 0, "shrinkB": 0}
            axes.annotate("", xy=(until, 2 * LINE), xytext=(since, 2 * LINE), arrowprops=look)
        return saved(figure, file_format)
