"""A review whose disclosure edition is approved, for the pages on which it is given."""

import pytest

from tests.factories import with_outcome
from tests.reports.conftest import StoredFinal
from tests.reports.disclosure.made import approved
from workbench.db import transaction


@pytest.fixture
def approved_final(stored_final: StoredFinal) -> StoredFinal:
    """Convicted, prepared, cleared and approved."""
    with transaction() as db:
        with_outcome(db, *stored_final)
        approved(db, *stored_final)
    return stored_final
