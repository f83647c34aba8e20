"""What the tests of second coding may ask for."""

import pytest
from sqlmodel import Session

from tests.cast import Cast
from tests.reviews.coding.colleagues import Colleagues, add_colleagues
from workbench.db import transaction


@pytest.fixture
def colleagues(db: Session) -> Colleagues:
    """The cast's colleagues, in the database of `db`."""
    return add_colleagues(db)


@pytest.fixture
def stored_colleagues(stored_cast: Cast) -> Colleagues:
    """The same, in the database of `store`."""
    with transaction() as db:
        return add_colleagues(db)
