"""Which tests run in one process, so that what they share is made once; and in what order, so that both end together.

`make test` has two processes. The one that takes the browser has more than half of its work in that; the other begins
with what is long, and both end with many small files.
"""

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

# By what they share: a browser with the demonstration, so that two cores are not asked to run four things; a served
# small workbench.
SHARING = {
    "browser": (
        "tests/journeys/",
        "tests/workbench/test_autosave_in_browser.py",
        "tests/workbench/test_csp.py",
        "tests/workbench/test_place_in_browser.py",
    ),
    "serve_small": ("tests/workbench/server/", "tests/workbench/files/test_files.py"),
}
LONG = ("tests/reviews/workflow/test_lives.py", "tests/reviews/demonstration/")


class BySharing(LoadScopeScheduling):
    """Tests that share something stay together, and the tests of a file do: what is made for a file is made once.

    `xdist_group` would say so by the name of a test, which pytest 9.2 no longer lets a plugin change.
    """

    def _split_scope(self, nodeid: str) -> str:
        return shared_by(nodeid) or nodeid.partition("::")[0]


def shared_by(nodeid: str) -> str:
    """The fixture for which a test stays with others; empty when there is none."""
    return next((fixture for fixture, files in SHARING.items() if nodeid.startswith(files)), "")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> BySharing | None:
    """Part the tests among processes, in the order in which they stand."""
    if config.getvalue("dist") != "loadgroup":
        return None
    config.option.loadscopereorder = False
    return BySharing(config, log)


def pytest_itemcollected(item: pytest.Item) -> None:
    """See that what is shared is shared in one process, and mark what needs a browser."""
    used = [fixture for fixture in SHARING if fixture in getattr(item, "fixturenames", ())]
    assert not used or shared_by(item.nodeid) in used, f"Name the file of {item.nodeid} in tests/sharing.py."
    if "browser" in used:
        item.add_marker(pytest.mark.browser)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what is long."""
    shared = list(SHARING)

    def place(item: pytest.Item) -> int:
        if fixture := shared_by(item.nodeid):
            return shared.index(fixture)
        return len(shared) + (not item.nodeid.startswith(LONG))

    items.sort(key=place)
