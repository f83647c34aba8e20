"""XML read and written safely: without entities, without a document type, without the network."""

import re
from typing import Any

from lxml import etree

from workbench.errors import Invalid

LARGEST = 50_000_000  # bytes of one XML file
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SAFELY: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


def tree_of(content: bytes, what: str) -> Any:
    """The root of an XML file. `what` names the file in the refusal. A byte order mark is passed over."""
    if len(content) > LARGEST:
        raise Invalid(f"{what} is larger than {LARGEST // 1_000_000} MB. Export fewer documents at once.", "file")
    try:
        root = etree.fromstring(content, etree.XMLParser(remove_comments=True, remove_pis=True, **_SAFELY))
    except (etree.LxmlError, ValueError):
        raise Invalid(f"{what} is not sound XML. Open it in its own program and export it again.", "file") from None
    if root.getroottree().docinfo.doctype:
        raise Invalid(f"{what} has a document type, which such a file never has. It was not read.", "file")
    return root


def bytes_of(root: Any) -> bytes:
    """The file: UTF-8 without a byte order mark, indented."""
    etree.indent(root)
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return content


def local(element: Any) -> str:
    """An element's name without its namespace, whatever version that names."""
    return str(element.tag).rpartition("}")[2]


def children(element: Any, *names: str) -> list[Any]:
    """The elements right below that have one of these names."""
    return [] if element is None else [child for child in element if local(child) in names]


def child(element: Any, name: str) -> Any:
    """The first element right below with this name, or nothing."""
    return next(iter(children(element, name)), None)


def text_in(element: Any, name: str) -> str:
    """The text of the first element below with this name; empty when there is none."""
    found = child(element, name)
    return "" if found is None else "".join(found.itertext())


def fit(text: str) -> str:
    """The text with “\ufffd” for every character that XML cannot hold, so that every other keeps its place."""
    return _NOT_IN_XML.sub("\ufffd", text)
