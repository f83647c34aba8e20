"""What every journey may ask for beside a browser: a bench of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.bench import Beginning, Bench


@pytest.fixture(scope="session")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """What every bench begins with."""
    return Beginning.made_in(tmp_path_factory.mktemp("beginning"))


@pytest.fixture
def start_bench(tmp_path: Path, beginning: Beginning) -> Iterator[Callable[[type[Bench]], Bench]]:
    """Start a bench of some kind. It is killed when the journey ends."""
    started: list[Bench] = []

    def start(kind: type[Bench] = Bench) -> Bench:
        started.append(kind(tmp_path, beginning))
        return started[-1]

    yield start
    for bench in started:
        bench.kill()


@pytest.fixture
def bench(start_bench: Callable[..., Bench]) -> Bench:
    """A bench of the usual kind."""
    return start_bench()
