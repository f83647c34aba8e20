"""Many people at once: how long a click takes, and how much memory each open page holds.

python -m benchmarks.sessions [--users 50] [--think 20] [--minutes 3] [--reviews 600]

Every user signs in, opens a page, and then thinks and clicks, thinks and clicks: two clicks in three run the page
again, the third goes to another page of the same person's. Thinking takes between half and one and a half times
`--think` seconds. The aim: with 50 users thinking 20 seconds, 95 clicks in 100 are answered within 500 ms on two cores.
"""

import argparse
import asyncio
import random
import sys
from dataclasses import dataclass, field

from benchmarks import figures
from benchmarks.running import demonstration, memory, workbench
from benchmarks.site import Visit, visits
from benchmarks.visitor import Visitor, cookies
from workbench.db import reading

AIM = 0.5  # seconds
SETTLING = 1.0  # of the thinking time, before anything is counted


@dataclass
class Office:
    """What is to be done, and what was measured."""

    url: str
    process: int
    visits: tuple[Visit, ...]
    think: float
    seconds: float
    clicks: list[float] = field(default_factory=list)
    opened: int = 0


async def work(office: Office, number: int) -> None:
    """One user's day."""
    choice = random.Random(number)
    first = office.visits[number % len(office.visits)]
    mine = [visit for visit in office.visits if visit.email == first.email]
    signed_in = await asyncio.to_thread(cookies, office.url, first.email)
    await asyncio.sleep(choice.uniform(0, office.think))
    started = asyncio.get_running_loop().time()
    async with Visitor(office.url, signed_in) as visitor:
        await visitor.open(first.page_name, first.query)
        office.opened += 1
        while (now := asyncio.get_running_loop().time()) < started + office.seconds:
            await asyncio.sleep(office.think * choice.uniform(0.5, 1.5))
            moves = choice.random() < 1 / 3
            to = choice.choice(mine)
            taken = await (visitor.open(to.page_name, to.query) if moves else visitor.rerun())
            if now > started + office.think * SETTLING:
                office.clicks.append(taken)


async def day_at_work(office: Office, users: int) -> tuple[float, float]:
    """Everybody at once. The server's memory when every page has been opened once, and when everybody is at work."""
    for visit in office.visits:
        async with Visitor(office.url, cookies(office.url, visit.email)) as first:
            await first.open(visit.page_name, visit.query)
    before = during = memory(office.process)
    finished = asyncio.gather(*(work(office, number) for number in range(users)))
    while not finished.done():
        await asyncio.sleep(1)
        if office.opened == users:
            during = max(during, memory(office.process))
        if sys.stdout.isatty():
            print(f"\r{office.opened} of {users} at work, {len(office.clicks)} clicks", end="", flush=True)
    await finished
    return before, during


def report(office: Office, users: int, before: float, during: float) -> str:
    """The part of the page about performance."""
    clicks = office.clicks
    shares = [figures.milliseconds(figures.percentile(clicks, share)) for share in (0.5, 0.9, 0.95, 0.99)]
    late = figures.percentile(clicks, 0.95)
    is_aimed_at = users == 50 and office.think == 20
    verdict = f"The aim of {AIM * 1000:.0f} ms is {'met' if late < AIM else 'missed'}." if is_aimed_at else ""
    headings = (
        "Users",
        "Clicks",
        "Median, ms",
        "90th, ms",
        "95th, ms",
        "99th, ms",
        "Longest, ms",
        "Memory a session, MB",
    )
    row = (str(users), str(len(clicks)), *shares, figures.milliseconds(max(clicks)), f"{(during - before) / users:.1f}")
    return "\n\n".join(
        [
            f"## {users} users thinking {office.think:g} seconds",
            "Each signed in with a page open over a websocket, running it again or going to another. The time is from "
            "the click until the whole page was there, with the users on the same machine as the server. Memory is "
            f"the most that the server grew by, from {before:.0f} MB when every page had been opened once. "
            f"{verdict}".strip(),
            figures.table(headings, [row]),
            figures.circumstances(figures.command()),
        ]
    )


def main() -> None:
    """Measure, and write the figures down."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--users", type=int, default=50)
    given.add_argument("--think", type=float, default=20)
    given.add_argument("--minutes", type=float, default=3)
    given.add_argument("--reviews", type=int, default=600)
    chosen = given.parse_args()
    with demonstration(chosen.reviews), workbench() as (url, process):
        with reading() as db:
            office = Office(url, process, visits(db), chosen.think, chosen.minutes * 60)
        before, during = asyncio.run(day_at_work(office, chosen.users))
    figures.write(f"sessions-{chosen.users}", report(office, chosen.users, before, during))


if __name__ == "__main__":
    main()
