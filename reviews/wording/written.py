"""What is written in a review, page by page. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """What is written on one page of a review: the page's `url_path`, its name, and the texts."""

    url_path: str
    label: str
    texts: tuple[str, ...]
