"""HTML made into an accessible PDF (PDF/UA-1) with WeasyPrint, which no other module knows."""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from workbench.jobs import Report

VARIANT = "pdf/ua-1"
COMPLAINING = ("weasyprint", "fontTools")
STEPS = {"1": 0.02, "2": 0.04, "3": 0.06, "4": 0.1, "5": 0.15, "6": 0.85, "7": 0.95}
NOW = "SOURCE_DATE_EPOCH"
LAYING_OUT, SOME_PAGES = "5", 15


class FaultyPdf(Exception):
    """WeasyPrint complained. A document that it complains about is not given to anybody."""


@dataclass(frozen=True)
class Pdf:
    """A PDF and how many pages it has."""

    content: bytes
    pages: int


def pdf_of(report: Report, html: str, identifier: bytes) -> Pdf:
    """The PDF of a document that needs nothing from outside itself. The same HTML gives the same bytes."""
    with _listening(report) as complaints, _at_no_time():
        try:
            document = HTML(string=html, url_fetcher=_OnlyItself()).render(pdf_variant=VARIANT)
            content = document.write_pdf(pdf_variant=VARIANT, pdf_identifier=identifier)
        except FatalURLFetchingError as error:  # not an Exception: nothing else would catch it
            raise FaultyPdf("The document asks for something outside itself") from error
    if complaints:
        raise FaultyPdf("; ".join(complaints))
    return Pdf(content, len(document.pages))


class _OnlyItself(URLFetcher):  # type: ignore[misc]
    """Reads `data:` addresses and stops at any other: no file, no network."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)


class _Listener(logging.Handler):
    """Passes on how far WeasyPrint says it is, and keeps what it complains of."""

    def __init__(self, report: Report) -> None:
        super().__init__(logging.INFO)
        self.report = report
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Take one thing said."""
        said = record.getMessage()
        if record.levelno >= logging.WARNING:
            self.complaints.append(said)
        elif record.name == "weasyprint.progress" and (step := re.match(r"Step (\d)(?:.*Page (\d+))?", said)):
            self.report(*_progress(step[1], int(step[2] or 0)))


def _progress(step: str, page: int) -> tuple[float, str]:
    """The share done. How many pages there will be is not known, so laying them out only draws near to its end."""
    if step == LAYING_OUT:
        return STEPS["5"] + (STEPS["6"] - STEPS["5"]) * page / (page + SOME_PAGES), f"Laying out page {page}"
    return STEPS.get(step, 0.0), "Writing the file" if step > LAYING_OUT else "Reading the text"


@contextmanager
def _at_no_time() -> Iterator[None]:
    """Without this, fontTools writes the time of making into every typeface."""
    before = os.environ.get(NOW)
    os.environ[NOW] = "0"
    try:
        yield
    finally:
        os.environ.pop(NOW)
        if before is not None:
            os.environ[NOW] = before


@contextmanager
def _listening(report: Report) -> Iterator[list[str]]:
    listener = _Listener(report)
    loggers = [logging.getLogger(name) for name in COMPLAINING]
    progress = logging.getLogger("weasyprint.progress")
    level = progress.level
    progress.setLevel(logging.INFO)
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield listener.complaints
    finally:
        progress.setLevel(level)
        for logger in loggers:
            logger.removeHandler(listener)
