"""A comparison of two versions on the screen: words say what was added and taken out, lines and colour only help."""

from collections.abc import Sequence

from markupsafe import Markup

from reviews.editions.comparing import Change, Compared, Piece

PARAGRAPH = Markup('<p><span class="wb-paragraph">{}</span> <strong>{}</strong> {}</p>')
LOOKS = {
    Change.SAME: Markup("{}"),
    Change.CHANGED: Markup("{}"),
    Change.ADDED: Markup('<ins class="wb-added"><span class="wb-change">added: </span>{}</ins>'),
    Change.TAKEN_OUT: Markup('<del class="wb-taken-out"><span class="wb-change">taken out: </span>{}</del>'),
}


def as_html(paragraphs: Sequence[Compared], *, all_of_them: bool) -> Markup:
    """The paragraphs, under the headings of their sections; those that changed, or all of them."""
    parts, section = [], ""
    for paragraph in paragraphs:
        if paragraph.change is Change.SAME and not all_of_them:
            continue
        if paragraph.section != section:
            section = paragraph.section
            parts.append(Markup("<h3>{}</h3>").format(section))
        pieces = Markup("").join(_piece(piece) for piece in paragraph.pieces)
        parts.append(PARAGRAPH.format(paragraph.number, _what_became(paragraph), pieces))
    return Markup('<div class="wb-report wb-comparison">{}</div>').format(Markup("\n").join(parts))


def _what_became(paragraph: Compared) -> str:
    return "Changed." if paragraph.change is Change.CHANGED else ""  # of a whole paragraph its words say it


def _piece(piece: Piece) -> Markup:
    return LOOKS[piece.change].format(piece.text)
