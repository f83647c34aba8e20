"""A REFI-QDA codebook (`.qdc`), written as its schema says and read as programs write it."""

from dataclasses import dataclass
from typing import Any

from lxml import etree

from taxonomy.interchange.codes import read_codes, write_codes
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.markup import bytes_of, child, children, fit, local, tree_of
from taxonomy.interchange.rules import Codebook
from workbench import jobs
from workbench.errors import Invalid
from workbench.jobs import Limits, Report

NAMESPACE = "urn:QDA-XML:codebook:1.0"
LIMITS = Limits(seconds=60, memory_mb=1000)
_PREFIX = "urn:qda-xml:codebook:"


@dataclass(frozen=True)
class ReadCodebook:
    """A codebook as it was read, and what was lost."""

    codebook: Codebook
    drops: Drops


def as_qdc(codebook: Codebook) -> bytes:
    """The file. Sets are never written: the format has no place for an empty list of them."""
    if not codebook.codes:
        raise Invalid("There is no code to write. A codebook has at least one.", "file")
    root = etree.Element(f"{{{NAMESPACE}}}CodeBook", nsmap={None: NAMESPACE})
    if codebook.origin:
        root.set("origin", fit(codebook.origin))
    write_codes(etree.SubElement(root, f"{{{NAMESPACE}}}Codes"), codebook.codes)
    return bytes_of(root)


def qdc_from(content: bytes) -> ReadCodebook:
    """The codebook in a stranger's file, read in a child process with limits."""
    return jobs.run(_read, content, limits=LIMITS)


def _read(_report: Report, content: bytes) -> ReadCodebook:
    """The work of the child."""
    return read_qdc(content)


def read_qdc(content: bytes) -> ReadCodebook:
    """The codebook in a file: any version of the namespace, or none; with or without a byte order mark."""
    root = tree_of(content, "The codebook")
    if local(root) != "CodeBook":
        raise Invalid(f"This is not a codebook: it begins with “{local(root)}”. Choose a .qdc file.", "file")
    drops = Drops()
    namespace = etree.QName(root).namespace or ""
    if not namespace.lower().startswith(_PREFIX):
        drops.note("The namespace is not that of a codebook; it was read as one", namespace or "none")
    codes = read_codes(child(root, "Codes"), drops)
    if not codes:
        raise Invalid("The codebook has no codes. Export it again from the program it comes from.", "file")
    for element in children(root, "Sets"):
        for group in children(element, "Set"):
            drops.note("Sets of codes are left out", group.get("name", ""))
    for element in root:
        if local(element) not in ("Codes", "Sets"):
            drops.note(f"Elements “{local(element)}” are not known and are left out")
    codebook = Codebook(codes, root.get("origin", ""))
    _note_repeats(codebook, drops)
    return ReadCodebook(codebook, drops)


def _note_repeats(codebook: Codebook, drops: Drops) -> None:
    """Two codes with one GUID cannot be told apart later. Both are kept, and it is said."""
    seen: dict[Any, str] = {}
    for _, code in codebook.each():
        if code.guid in seen:
            drops.note("Two codes have the same GUID; both are kept", f"{seen[code.guid]} and {code.name}")
        seen[code.guid] = code.name
