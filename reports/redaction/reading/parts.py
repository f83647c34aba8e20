"""What a file holds, part by part. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """Where in a file a text stands."""

    PAGES = "text"
    PROPERTIES = "properties of the file"
    ATTACHMENT = "attachment"
    HIDDEN = "parts that no page shows"  # bookmarks, alternative texts, comments, addresses of links


@dataclass(frozen=True)
class Text:
    """A text in a file."""

    where: Where
    text: str
