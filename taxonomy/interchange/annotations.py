"""Annotations of words as the W3C Web Annotation Data Model has them, written as JSON-LD. Pure.

Positions count code points from 0, the end after the last. The words are quoted too, with what stands on either side,
so that they are found again in a text that was edited meanwhile.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from taxonomy.interchange.rules import guid_for

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
URN = "urn:uuid:"


@dataclass(frozen=True)
class Annotation:
    """That somebody put something on words of a text."""

    id: str  # a GUID; empty when the file has another kind of name
    source: str  # the GUID of the text, or the address that the file gives
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    tags: tuple[str, ...] = ()  # names of codes
    codes: tuple[str, ...] = ()  # GUIDs of codes
    note: str = ""
    creator: str = ""  # the name
    creator_id: str = ""  # a GUID
    at: datetime | None = None


def as_w3c(label: str, annotations: Iterable[Annotation]) -> bytes:
    """A collection with all of them on its one page. The same annotations give the same bytes."""
    items = [_item(annotation) for annotation in annotations]
    made_of = " ".join(str(item["id"]) for item in items)
    collection: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"{URN}{guid_for('annotations', made_of)}",
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
    }
    if items:  # a collection without annotations has no page
        page = {"id": f"{URN}{guid_for('page', made_of)}", "type": "AnnotationPage", "startIndex": 0, "items": items}
        collection["first"] = page
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _item(annotation: Annotation) -> dict[str, Any]:
    item: dict[str, Any] = {"id": f"{URN}{annotation.id}", "type": "Annotation", "motivation": "tagging"}
    if annotation.at is not None:
        item["created"] = f"{annotation.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    if annotation.creator_id:
        item["creator"] = {"id": f"{URN}{annotation.creator_id}", "type": "Person", "name": annotation.creator}
    item["body"] = [
        *(
            {"type": "TextualBody", "purpose": "tagging", "value": tag, "format": "text/plain"}
            for tag in annotation.tags
        ),
        *(
            {"type": "SpecificResource", "purpose": "classifying", "source": f"{URN}{code}"}
            for code in annotation.codes
        ),
    ]
    if annotation.note:
        note = {"type": "TextualBody", "purpose": "commenting", "value": annotation.note, "format": "text/plain"}
        item["body"].append(note)
    quote = {"type": "TextQuoteSelector", "exact": annotation.exact}
    quote |= {"prefix": annotation.prefix} if annotation.prefix else {}
    quote |= {"suffix": annotation.suffix} if annotation.suffix else {}
    selectors: list[dict[str, Any]] = [quote]
    if annotation.start is not None and annotation.end is not None:
        selectors.append({"type": "TextPositionSelector", "start": annotation.start, "end": annotation.end})
    item["target"] = {"source": f"{URN}{annotation.source}", "selector": selectors}
    return item
