"""The texts of a finding as its second coder reads them: frozen, and with every code of a factor masked."""

from reviews.coding.marking.rules import Part, TextView
from reviews.coding.queries import ToCode


def texts_to_mark(coding: ToCode) -> dict[Part, TextView]:
    """Those in which words can be tagged. They are called by the id of the coding: it tells nothing of the review."""
    said = {Part.ACT: coding.what, Part.CONDITIONS: coding.why}
    return {part: TextView(part, coding.id, part.capitalize(), text) for part, text in said.items() if text}
