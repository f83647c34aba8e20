"""The zip that a project comes in, looked at before anything of it is unpacked. Nothing is ever written to a disk."""

import io
import zipfile
import zlib

from taxonomy.interchange.markup import LARGEST
from workbench.errors import Invalid

MOST_FILES = 50_000
MOST_UNPACKED = 300_000_000  # bytes of all that is read; pictures, sound and film beside it are never unpacked
LARGEST_TEXT = 20_000_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError)


class Packed:
    """The files in a project, by name: capitals do not count, and a backslash is a slash, as some programs write."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN:
            raise Invalid("This is not a project that can be opened. Choose a .qdpx file.", "file") from None
        files = [one for one in self._zip.infolist() if not one.is_dir()]
        if len(files) > MOST_FILES:
            raise Invalid(f"The project has more than {MOST_FILES:,} files. Export fewer documents at once.", "file")
        if any(one.flag_bits & 1 for one in files):
            raise Invalid("The project is protected by a password. Export it without one.", "file")
        self._files = {one.filename.replace("\\", "/").lower(): one for one in files}
        self._read = 0

    def project(self) -> bytes:
        """The file that says what is in the project."""
        there = [name for name in self._files if name.endswith(".qde") and "/" not in name]
        if len(there) != 1:
            raise Invalid("A project has one file project.qde, and this has not. Export it again.", "file")
        content = self._unpacked(there[0], LARGEST)
        if content is None:
            raise Invalid(f"The project.qde is larger than {LARGEST // 1_000_000} MB. Export less at once.", "file")
        return content

    def text(self, name: str) -> str | None:
        """A text by its name in `sources`, or where some programs put it; nothing when it is not there or too large."""
        plain = name.replace("\\", "/").lower().removeprefix("sources/")
        if ".." in plain.split("/") or plain.startswith("/"):
            return None
        found = next((path for path in (f"sources/{plain}", plain) if path in self._files), None)
        content = None if found is None else self._unpacked(found, LARGEST_TEXT)
        return None if content is None else decoded(content)

    def _unpacked(self, name: str, most: int) -> bytes | None:
        """As many bytes as it may have, whatever size the zip says it has."""
        try:
            with self._zip.open(self._files[name]) as file:
                content = file.read(most + 1)
        except _BROKEN:
            raise Invalid("The project is damaged and cannot be read. Export it again.", "file") from None
        self._read += len(content)
        if self._read > MOST_UNPACKED:
            raise Invalid("The project unpacks to more than can be read. Export fewer documents at once.", "file")
        return content if len(content) <= most else None


def decoded(content: bytes) -> str:
    """The text: UTF-16 where its mark says so, then UTF-8 with or without a mark, then Windows-1252."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
