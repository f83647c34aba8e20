"""The codes of a codebook as XML, alike in a codebook by itself and inside a project."""

import re
from collections.abc import Iterable
from typing import Any

from lxml import etree

from taxonomy.interchange.drops import Drops
from taxonomy.interchange.marked import with_block, without_block
from taxonomy.interchange.markup import children, fit, local, text_in
from taxonomy.interchange.rules import Code, guid_for, guid_in

_COLOR = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_YES, _NO = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no"})
_DEEPEST = 50
NAMELESS = "Code without a name"


def write_codes(under: Any, codes: Iterable[Code]) -> None:
    """Write codes below an element, in its namespace: description first, then the codes under each."""
    namespace = etree.QName(under).namespace
    for code in codes:
        color = {"color": code.color} if _COLOR.fullmatch(code.color) else {}
        about = {"guid": code.guid, "name": fit(code.name), "isCodable": "true" if code.is_codable else "false"}
        element = etree.SubElement(under, f"{{{namespace}}}Code", about | color)
        if description := with_block(code.description, code.fields):
            etree.SubElement(element, f"{{{namespace}}}Description").text = fit(description)
        write_codes(element, code.codes)


def read_codes(above: Any, drops: Drops, path: str = "", depth: int = 0) -> tuple[Code, ...]:
    """The codes right below an element, each with those below it."""
    found = []
    for element in children(above, "Code"):
        name = element.get("name", "").strip()
        where = f"{path}{name or 'a code without a name'}"
        if depth >= _DEEPEST:
            drops.note(f"Codes more than {_DEEPEST} levels deep are left out", where)
            continue
        description, fields = without_block(text_in(element, "Description"))
        found.append(
            Code(
                guid=_guid(element, where, drops),
                name=name or NAMELESS,
                description=description,
                is_codable=_is_codable(element, where, drops),
                color=_color(element, where, drops),
                fields=fields,
                codes=read_codes(element, drops, f"{where} > ", depth + 1),
            )
        )
        _note_the_rest(element, where, drops)
    return tuple(found)


def _guid(element: Any, where: str, drops: Drops) -> str:
    written = element.get("guid", "")
    if guid := guid_in(written):
        return guid
    drops.note("A code without a sound GUID was given one that is made of its place and name", where)
    return guid_for("code", where)


def _is_codable(element: Any, where: str, drops: Drops) -> bool:
    """Programs leave it out, or write it in capitals; some call a category codable. What is written is kept."""
    written = element.get("isCodable", "").strip().lower()
    if written not in _YES | _NO:
        drops.note("Whether a code can be put on a text is not said; it is taken as one that can", where)
    return written not in _NO


def _color(element: Any, where: str, drops: Drops) -> str:
    written = element.get("color", "").strip()
    if written and not _COLOR.fullmatch(written):
        drops.note("A colour that is not written as #RGB or #RRGGBB is left out", where)
        return ""
    return str(written)


def _note_the_rest(element: Any, where: str, drops: Drops) -> None:
    drops.note("Links from codes to notes are left out", where, len(children(element, "NoteRef")))
    for child in element:
        if local(child) not in ("Code", "Description", "NoteRef"):
            drops.note(f"Elements “{local(child)}” in a code are not known and are left out", where)
