"""Everything a Word file says: each part of it, with its properties, comments, alternative texts and links."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from reports.redaction.reading.parts import Text, Where

PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".ttf", ".otf", ".odttf", ".woff2")


def texts_in_word(content: bytes) -> Iterator[Text]:
    """What it says."""
    with zipfile.ZipFile(BytesIO(content)) as parts:
        yield Text(Where.HIDDEN, parts.comment.decode("utf-8", "replace"))
        for part in parts.infolist():
            yield Text(Where.HIDDEN, part.filename)
            if part.filename.endswith((".xml", ".rels")):
                yield from _in_xml(parts.read(part), part.filename)
            elif not part.filename.endswith(PICTURES):
                yield Text(Where.ATTACHMENT, parts.read(part).decode("utf-8", "replace"))


def _in_xml(content: bytes, name: str) -> Iterator[Text]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=False)
    root = etree.fromstring(content, parser)
    is_text = name.startswith("word/") and name.endswith(".xml")
    where = Where.PROPERTIES if name.startswith("docProps/") else Where.PAGES if is_text else Where.HIDDEN
    for element in root.iter():
        if element.tag is etree.Comment or element.tag is etree.PI:
            yield Text(Where.HIDDEN, element.text or "")
            continue
        yield from (Text(Where.HIDDEN, value) for value in element.attrib.values() if any(map(str.isalpha, value)))
        if element.tag == PARAGRAPH:
            yield Text(where, "".join(element.itertext()))
    filled = [text for text in root.itertext() if text.strip()]
    if where is Where.PROPERTIES:  # each is by itself, and no name runs from one into the next
        yield from (Text(where, text) for text in filled)
    else:
        yield Text(where, "\n".join(filled))
