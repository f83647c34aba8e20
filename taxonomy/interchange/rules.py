"""A codebook as any program may have it: codes, each perhaps under another, and how a code is known. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid5

NAMESPACE = UUID("5b1f4f0e-6d5c-5d0a-9a43-2f6f0d8e4a11")  # of every GUID that we make; never to be changed
_GUID = re.compile(r"\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?", re.IGNORECASE)
_BARE = re.compile(r"\{?([0-9a-f]{32})\}?", re.IGNORECASE)


@dataclass(frozen=True)
class Code:
    """One code. `fields` are what our own marked block in its description says: what a codebook has no place for."""

    guid: str
    name: str
    description: str = ""
    is_codable: bool = True
    color: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    codes: tuple["Code", ...] = ()


@dataclass(frozen=True)
class Codebook:
    """Codes in their order, and the program that wrote them."""

    codes: tuple[Code, ...]
    origin: str = ""

    def each(self) -> Iterator[tuple[tuple[Code, ...], Code]]:
        """Every code with those above it, in the order in which they are read."""
        yield from _each(self.codes, ())


def _each(codes: tuple[Code, ...], above: tuple[Code, ...]) -> Iterator[tuple[tuple[Code, ...], Code]]:
    for code in codes:
        yield above, code
        yield from _each(code.codes, (*above, code))


def guid_in(text: str) -> str:
    """The GUID that is written here, in braces or bare, in small letters; empty when it is none."""
    written = text.strip()
    if found := _GUID.fullmatch(written):
        return found.group(1).lower()
    if found := _BARE.fullmatch(written):
        return str(UUID(found.group(1)))
    return ""


def guid_for(kind: str, name: str) -> str:
    """The GUID that a thing of ours always has: the same for the same kind and name, in every file."""
    return str(uuid5(NAMESPACE, f"{kind}:{name}"))
