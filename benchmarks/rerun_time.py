"""How long each page takes to run again, against an empty Streamlit page in the same run.

python -m benchmarks.rerun_time [--times 40] [--reviews 600]

The empty page is served by the same server with the same settings. The two are run in turn, so that whatever else the
machine does falls on both alike. The aim, and why it is in milliseconds, is told in docs/decisions/0011: four times the
12 ms that an empty Streamlit page took where the aim was set. How many times the empty page of the same run each page
takes is given beside it.
"""

import argparse
import asyncio
import statistics
from dataclasses import dataclass

from benchmarks import figures
from benchmarks.running import demonstration, empty_page, workbench
from benchmarks.site import Visit, visits
from benchmarks.visitor import Visitor, cookies
from workbench.db import reading

AIM = 0.048  # seconds


@dataclass(frozen=True)
class Measured:
    """A page's rerun times, with the empty page's taken between them, in seconds."""

    visit: Visit
    first: float
    page: tuple[float, ...]
    empty: tuple[float, ...]
    kilobytes: float

    @property
    def ratio(self) -> float:
        """How many times as long as the empty page, by the medians."""
        return statistics.median(self.page) / statistics.median(self.empty)


async def measure(visit: Visit, url: str, empty_url: str, times: int) -> Measured:
    """Open a page, let it settle, and run it in turn with the empty one."""
    async with (
        Visitor(url, cookies(url, visit.email)) as page,
        Visitor(empty_url, cookies(empty_url, visit.email)) as empty,
    ):
        first = await page.open(visit.page_name, visit.query)
        await empty.open("")
        for _ in range(3):
            await page.rerun()
            await empty.rerun()
        taken = [(await page.rerun(), await empty.rerun()) for _ in range(times)]
        pages, empties = zip(*taken, strict=True)
        return Measured(visit, first, pages, empties, page.bytes / 1024)


async def measure_all(url: str, empty_url: str, times: int) -> list[Measured]:
    """Every page on the site map."""
    with reading() as db:
        everywhere = visits(db)
    found = []
    for visit in everywhere:
        found.append(await measure(visit, url, empty_url, times))
        print(f"{visit.title:20} {found[-1].ratio:.1f} times the empty page", flush=True)
    return found


def report(found: list[Measured]) -> str:
    """The part of the page about performance."""
    rows = [
        (
            each.visit.title,
            figures.milliseconds(each.first),
            figures.milliseconds(statistics.median(each.page)),
            figures.milliseconds(figures.percentile(each.page, 0.95)),
            figures.milliseconds(statistics.median(each.empty)),
            f"{each.ratio:.1f}",
            f"{each.kilobytes:.0f}",
        )
        for each in found
    ]
    slow = [each.visit.title for each in found if statistics.median(each.page) >= AIM]
    verdict = f"Over it: {', '.join(slow)}." if slow else "Every page is under it."
    headings = ("Page", "First, ms", "Rerun, ms", "95th, ms", "Empty page, ms", "Times", "Sent, kB")
    return "\n\n".join(
        [
            "## Running each page again",
            f"The median of {len(found[0].page)} reruns of each page over a websocket, signed in, on the review with "
            "the longest chronology, in turn with an empty Streamlit page on the same server and settings. "
            f"The aim is {AIM * 1000:.0f} ms: [why](../decisions/0011-how-quick-a-page-must-be.md). {verdict}",
            figures.table(headings, rows),
            figures.circumstances(figures.command()),
        ]
    )


def main() -> None:
    """Measure, and write the figures down."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--times", type=int, default=40)
    given.add_argument("--reviews", type=int, default=600)
    chosen = given.parse_args()
    with demonstration(chosen.reviews) as database, empty_page(database) as empty_url, workbench() as (url, _):
        found = asyncio.run(measure_all(url, empty_url, chosen.times))
    figures.write("rerun-time", report(found))


if __name__ == "__main__":
    main()
