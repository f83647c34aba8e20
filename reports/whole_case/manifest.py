"""The manifest of a whole review: what the file is, of which review, by which release; a digest of each part. Pure."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from reports.whole_case.rules import not_this_file

FORMAT, FORMAT_VERSION = "serious further offence review, whole", 1
NAME = "manifest.json"
README, ACCOUNTS, AUDIT = "README.txt", "accounts.jsonl", "audit.jsonl"


@dataclass(frozen=True)
class Part:
    """One part of the file: its name, how many rows, its size in bytes, and SHA-256 (hex) of them."""

    name: str
    rows: int
    size: int
    sha256: str

    @classmethod
    def of(cls, name: str, rows: int, content: bytes) -> "Part":
        """What the manifest says of this part."""
        return cls(name, rows, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True)
class Manifest:
    """What stands in the manifest. `schema` is the last migration, `tables` the digest of what the tables look like."""

    case_id: str
    reference: str
    exported_at: str
    exported_by: tuple[str, ...]  # roles
    release: str
    schema: str
    tables: str
    vocabulary: Mapping[str, str]  # name of each version that is used, with its digest
    left_behind: Mapping[str, int]  # rows of the review that are not in the file, by table
    parts: tuple[Part, ...] = ()
    digest: str = ""

    @property
    def rows(self) -> int:
        """How many rows there are in all parts."""
        return sum(part.rows for part in self.parts)

    def sealed(self) -> "Manifest":
        """The same, with the digest of itself."""
        return replace(self, digest=self._digest())

    def as_json(self) -> bytes:
        """As it stands in the file."""
        said = {"format": FORMAT, "format_version": FORMAT_VERSION, **asdict(self)}
        return (json.dumps(said, indent=2, ensure_ascii=False) + "\n").encode()

    def _digest(self) -> str:
        said = json.dumps(asdict(replace(self, digest="")), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(said.encode()).hexdigest()

    @classmethod
    def from_json(cls, content: bytes) -> "Manifest":
        """Back from the file. Raises `Invalid` for one that is damaged, or is of another format."""
        try:
            said: dict[str, Any] = json.loads(content)
            what, version = said.pop("format"), said.pop("format_version")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise not_this_file("it is not a whole review of this workbench.") from None
        if what != FORMAT:
            raise not_this_file("it is not a whole review of this workbench.")
        if version != FORMAT_VERSION:
            raise not_this_file(
                f"it is in version {str(version)[:10]} of the format, and version {FORMAT_VERSION} is read here. "
                "Restore it with the release that wrote it."
            )
        try:
            parts = tuple(Part(**part) for part in said.pop("parts"))
            found = cls(**{**said, "exported_by": tuple(said["exported_by"])}, parts=parts)
            is_whole = found.digest == found._digest() and found._is_of_its_types()
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
            is_whole = False
        if not is_whole:
            raise not_this_file("its manifest was altered or damaged.")
        return found

    def _is_of_its_types(self) -> bool:
        words = (self.case_id, self.reference, self.exported_at, self.release, self.schema, self.tables)
        return (
            all(isinstance(word, str) for word in (*words, *self.exported_by, *self.vocabulary.values()))
            and all(type(number) is int for number in self.left_behind.values())
            and all(isinstance(part.name, str) and type(part.rows) is int for part in self.parts)
            and datetime.fromisoformat(self.exported_at).tzinfo is not None
        )
