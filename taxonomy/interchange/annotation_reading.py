"""Annotations of words as other programs write them: W3C JSON-LD in any of its shapes, and the export of Hypothesis.

It is a stranger's file: `read_annotations` is the work of a child process with limits.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from taxonomy.interchange.annotations import URN, Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.rules import guid_in
from workbench.errors import Invalid
from workbench.jobs import Limits, Report

LARGEST_FILE = 20_000_000
MOST = 20_000  # annotations
LIMITS = Limits(seconds=60, memory_mb=1000)
LONGEST = 10_000  # letters of one text in an annotation
NOT_ANNOTATIONS = "There are no annotations in this file. Choose a file of W3C Web Annotations (JSON-LD)."


@dataclass(frozen=True)
class ReadAnnotations:
    """The annotations in a file, and what was lost."""

    annotations: tuple[Annotation, ...]
    drops: Drops


def read_annotations(report: Report, content: bytes) -> ReadAnnotations:
    """The work of the child. Raises `Invalid` for a file that is something else."""
    report(0.0, "Reading the file")
    if len(content) > LARGEST_FILE:
        raise Invalid(f"The file is larger than {LARGEST_FILE // 1_000_000} MB. Export fewer annotations.", "file")
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise Invalid("This is not a file of annotations: it cannot be read as JSON.", "file") from None
    items = list(_items(whole))
    if not items:
        raise Invalid(NOT_ANNOTATIONS, "file")
    if len(items) > MOST:
        raise Invalid(f"The file has more than {MOST:,} annotations. Export fewer at once.", "file")
    drops, found = Drops(), list[Annotation]()
    for number, item in enumerate(items, start=1):
        found += _annotations(item, f"annotation {number}", drops)
    return ReadAnnotations(tuple(found), drops)


def _items(whole: Any) -> Iterator[dict[str, Any]]:
    """One annotation, a list, a page or collection of them, or the export of Hypothesis."""
    if isinstance(whole, list):
        yield from (item for item in whole if isinstance(item, dict))
    elif isinstance(whole, dict):
        if isinstance(whole.get("first"), dict):
            yield from _items(whole["first"])
        elif any(isinstance(whole.get(name), list) for name in ("items", "annotations")):
            yield from _items(whole.get("items") or whole.get("annotations"))
        elif "target" in whole:
            yield whole


def _annotations(item: dict[str, Any], which: str, drops: Drops) -> Iterator[Annotation]:
    """An annotation for each of its targets that quotes words."""
    bodies = [one for one in _listed(item.get("body", item.get("bodyValue"))) if isinstance(one, dict | str)]
    tags = [_text(one) for one in _listed(item.get("tags"))]  # as Hypothesis writes them
    notes = [_text(item.get("text"))]
    codes = []
    for body in bodies:
        purpose = body.get("purpose", item.get("motivation", "")) if isinstance(body, dict) else "commenting"
        source = guid_in(_name(body).removeprefix(URN)) if isinstance(body, dict) else ""
        value = _text(body.get("value") if isinstance(body, dict) else body)
        if source:
            codes.append(source)
        elif value and purpose in ("tagging", "classifying", "identifying"):
            tags.append(value)
        elif value:
            notes.append(value)
    who = item.get("creator", item.get("user", ""))
    about: dict[str, Any] = {
        "id": guid_in(_text(item.get("id")).removeprefix(URN)),
        "tags": tuple(filter(None, tags)),
        "codes": tuple(codes),
        "note": "\n".join(filter(None, notes)),
        "creator": _text(who.get("name") or who.get("nickname") or _name(who)) if isinstance(who, dict) else _text(who),
        "creator_id": guid_in(_name(who).removeprefix(URN)),
        "at": _moment(_text(item.get("created"))),
    }
    for target in _listed(item.get("target")):
        quoted = _quoted(target)
        if quoted is None:
            drops.note("An annotation that quotes no words is left out", which)
            continue
        source = _name(target) or _text(item.get("uri"))
        yield Annotation(source=guid_in(source.removeprefix(URN)) or source, **quoted, **about)


def _quoted(target: Any) -> dict[str, Any] | None:
    """The words of a target, with what stands on either side, and where."""
    found: dict[str, Any] = {}
    for selector in _listed(target.get("selector") if isinstance(target, dict) else None):
        for one in (selector, selector.get("refinedBy")) if isinstance(selector, dict) else ():
            if not isinstance(one, dict):
                continue
            if one.get("type") == "TextQuoteSelector" and _text(one.get("exact")).strip():
                found |= {name: _text(one.get(name)) for name in ("exact", "prefix", "suffix")}
            elif one.get("type") == "TextPositionSelector":
                start, end = one.get("start"), one.get("end")
                if type(start) is int and type(end) is int and 0 <= start < end:
                    found |= {"start": start, "end": end}
    return found if "exact" in found else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(value: Any) -> str:
    """What a thing is called: its source, its id, or itself."""
    if isinstance(value, dict):
        return _name(value.get("source") or value.get("id") or "")
    return _text(value)


def _text(value: Any) -> str:
    return value.replace("\0", "")[:LONGEST] if isinstance(value, str) else ""


def _moment(written: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at
