"""Opening a file that somebody sent, where it can do no harm.

Text is parted into rows here. Whatever has to be unpacked or taken apart first, a workbook, a Word document or JSON, is
opened in a child process with little time and memory: a few kilobytes of those can be made to fill a machine.
"""

from collections.abc import Callable

from reviews.chronology.importing.formats.opening import open_file
from reviews.chronology.importing.formats.recognising import FileKind, kind_of_file
from reviews.chronology.importing.sheet import Opened
from workbench import jobs
from workbench.collection import paused

LIMITS = jobs.Limits(seconds=90, memory_mb=1200)


@paused()
def opened(content: bytes, name: str, tell: Callable[[jobs.Progress], object] = lambda _: None) -> Opened:
    """The sheets of a file. Raises `Refused`, in one sentence, when it cannot be read."""
    if kind_of_file(content, name) is FileKind.TEXT:
        return open_file(content, name)
    return jobs.run(in_child, content, name, limits=LIMITS, tell=tell)


@paused()
def in_child(report: jobs.Report, content: bytes, name: str) -> Opened:
    """The same in a child."""
    report(0.1, "Reading the file")
    return open_file(content, name)
