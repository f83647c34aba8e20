"""Everything a PDF says: its pages, every string of every object in it, its properties and what is attached."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from reports.redaction.reading.parts import Text, Where

OF_THE_FILE = ("/Metadata",)


def texts_in_pdf(content: bytes) -> Iterator[Text]:
    """What it says, also in objects that nothing points to."""
    reader = PdfReader(BytesIO(content), strict=True)
    pages = [page.extract_text() for page in reader.pages]
    yield from (Text(Where.PAGES, page) for page in pages)
    yield Text(Where.PAGES, "\n".join(pages))  # a name may begin on one page and end on the next
    for key, value in (reader.metadata or {}).items():
        yield Text(Where.PROPERTIES, f"{key}: {value}")
    for found in _objects(reader):
        yield from _in(found)


def _objects(reader: PdfReader) -> Iterator[Any]:
    numbers = {(number, generation) for generation, table in reader.xref.items() for number in table}
    numbers |= {(number, 0) for number in reader.xref_objStm}
    for number, generation in sorted(numbers):
        yield reader.get_object(IndirectObject(number, generation, reader))


def _in(found: Any) -> Iterator[Text]:
    """The strings in an object, not following what it points to: that is an object of its own."""
    if isinstance(found, TextStringObject):
        yield Text(Where.HIDDEN, str(found))
    elif isinstance(found, ByteStringObject):
        yield Text(Where.HIDDEN, bytes(found).decode("utf-8", "replace"))
    elif isinstance(found, ArrayObject):
        for item in found:
            yield from () if isinstance(item, IndirectObject) else _in(item)
    elif isinstance(found, DictionaryObject):
        for key, item in found.items():
            if key in {"/Names", "/Dests"}:
                yield Text(Where.HIDDEN, str(item))
            yield from () if isinstance(item, IndirectObject | NameObject) else _in(item)
        if isinstance(found, StreamObject):
            yield from _in_stream(found)


def _in_stream(stream: StreamObject) -> Iterator[Text]:
    kind, below = stream.get("/Type"), stream.get("/Subtype")
    if kind in OF_THE_FILE or below == "/XML":
        yield from (Text(Where.PROPERTIES, text) for text in _said_in_xml(stream.get_data()))
    elif kind == "/EmbeddedFile":
        yield Text(Where.ATTACHMENT, stream.get_data().decode("utf-8", "replace"))


def _said_in_xml(content: bytes) -> Iterator[str]:
    """What a part in XML says, without the names of its elements; all of it when it is no XML after all."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        yield content.decode("utf-8", "replace")
        return
    for element in root.iter():
        yield from (text for text in (element.text, element.tail, *element.attrib.values()) if text)
