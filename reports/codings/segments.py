"""Codings as a table: one row for each factor on a passage. Pure."""

import csv
import io

from reports.codings.contents import Codings
from workbench import clock

COLUMNS = (
    "review", "document", "factor", "start", "end", "text", "coder", "date", "suggested", "score", "strength", "step",
    "factor_id",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def segments_csv(codings: Codings) -> str:
    """The table, in the order of reviews and texts. Positions count code points from 0, the end after the last."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for review, text in codings.texts():
        for passage in text.coded:
            for put in passage.puts:
                suggested, score = ("no", "") if put.score is None else ("yes", f"{put.score:g}")
                on = clock.day_of(put.at).isoformat() if put.at else ""
                words = text.text[passage.start : passage.end]
                where = (review.reference, text.title, put.path, passage.start, passage.end, _safe(words))
                coder = codings.coders.get(put.coder, "")
                writer.writerow((*where, coder, on, suggested, score, put.strength, passage.name, put.code))
    return out.getvalue()


def _safe(words: str) -> str:
    """A text that a spreadsheet would take for a formula gets a mark before it."""
    return f"'{words}" if words.startswith(_FORMULA) else words
