"""Everything a web page says: its text, its source, and the figures that it carries inside it."""

import re
from base64 import b64decode
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from lxml import etree, html

from reports.redaction.reading.parts import Text, Where

BLOCKS = frozenset({"p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption"})
INSIDE = re.compile(r"data:image/svg\+xml(?:;charset=[\w-]+)?(;base64)?,([^\"'\s)]+)", re.IGNORECASE)
QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'|/\*(.*?)\*/", re.DOTALL)
CARRIED = re.compile(r"data:[\w/+.-]+(?:;[\w=-]+)*,[^\"'\s)]+", re.IGNORECASE)


def texts_in_web(content: bytes) -> Iterator[Text]:
    """What it says."""
    source = content.decode("utf-8")
    yield from _in_tree(html.document_fromstring(CARRIED.sub("", source)))
    for figure in INSIDE.finditer(source):
        svg = b64decode(figure[2]) if figure[1] else unquote_to_bytes(figure[2])
        yield from _in_tree(etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True)))


def _in_tree(root: etree._Element) -> Iterator[Text]:
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield Text(Where.HIDDEN, element.text or "")  # a comment
            continue
        yield from (Text(Where.HIDDEN, value) for value in element.attrib.values())
        if element.tag in ("style", "script"):
            said = QUOTED.findall("".join(element.itertext()))  # the rest of it is the names of styles, such as “li”
            yield from (Text(Where.PROPERTIES, "".join(parts)) for parts in said)
            continue
        if element.tag == "title":
            yield Text(Where.PROPERTIES, "".join(element.itertext()))
        elif element.tag.split("}")[-1] in {*BLOCKS, "text", "desc"}:
            yield Text(Where.PAGES, "".join(element.itertext()))
    etree.strip_elements(root, "style", "script", with_tail=False)
    yield Text(Where.PAGES, "\n".join(text for text in root.itertext() if text.strip()))
