"""A zip, looked at before anything in it is unpacked: what a workbook and a Word document are packed in. Pure.

The sizes that a zip states are held to: no more than a part says is ever unpacked of it, and a zip that says too much
is refused. XML is read without entities, without a document type and without the network.
"""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import IO, Any

from lxml import etree

from reviews.chronology.importing.sheet import FIELD
from workbench.errors import Invalid

MOST_UNPACKED = 500_000_000
MOST_PARTS = 5_000
_MOST_IN_ONE_TREE = 50_000_000
_SAFELY: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, etree.LxmlError,
    EOFError, RuntimeError, OSError, ValueError, LookupError, ArithmeticError,
)  # fmt: skip


class Archive:
    """The parts of a zip, by name."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        with self.reading():
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise self.refused(
                "unpacks to more than a chronology can be. Save it again without pictures and empty rows, or as CSV."
            )
        if any(part.flag_bits & 1 for part in parts):
            raise self.refused("is protected by a password. Save it without the password, and choose that file.")
        self.parts = frozenset(self._zip.namelist())

    def refused(self, words: str) -> Invalid:
        """The refusal of this file: what is the matter with it, and what to do."""
        return Invalid(f"“{self.name}” {words}", FIELD)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Turn whatever a broken zip or broken XML raises into the refusal of this file."""
        try:
            yield
        except _BROKEN:
            raise self.refused("is damaged and cannot be read. Open it in its own program and save it again.") from None

    def tree(self, part: str) -> Any:
        """A small part as a tree, or `None` where the file has no such part."""
        if part not in self.parts:
            return None
        if self._zip.getinfo(part).file_size > _MOST_IN_ONE_TREE:
            raise self.refused("is larger inside than we can read. Save it again, or as CSV.")
        with self.reading():
            root = etree.fromstring(self._zip.read(part), etree.XMLParser(remove_comments=True, **_SAFELY))
            if root.getroottree().docinfo.doctype:
                raise ValueError("a document type is not part of these formats")
            return root

    def elements(self, part: str, *names: str) -> Iterator[Any]:
        """The elements of a large part that have one of these names, one at a time; each is gone with the next."""
        with self.reading(), self._open(part) as source:
            tags = [f"{{*}}{name}" for name in names]
            for _, element in etree.iterparse(
                source, events=("end",), tag=tags, remove_comments=True, remove_pis=True, **_SAFELY
            ):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]

    def text(self, part: str) -> str:
        """A small part as it stands, empty where the file has none."""
        if part not in self.parts or self._zip.getinfo(part).file_size > 1_000:
            return ""
        with self.reading():
            return self._zip.read(part).decode("utf-8", "replace")

    def _open(self, part: str) -> IO[bytes]:
        if part not in self.parts:
            raise ValueError("a part that the file names is not there")
        return self._zip.open(part)


def local(element: Any) -> str:
    """An element's name without its namespace: the formats have two of each."""
    return _local(element.tag)


@lru_cache(maxsize=1_000)
def _local(tag: Any) -> str:
    return str(tag).rpartition("}")[2]


def attribute(element: Any, name: str) -> str:
    """An attribute by its name without a namespace; empty where there is none."""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")
