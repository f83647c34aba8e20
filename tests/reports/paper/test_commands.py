"""The case on paper: made by whoever may read it, for them alone, and recorded."""

import pytest
from sqlmodel import col, select

from reports.documents.making import MadeFile
from reports.paper.commands import keep_pack, open_pack
from reports.paper.queries import case_on_paper
from reviews.editions.kinds import FileFormat
from reviews.stages import Stage
from tests.factories import review_at, with_text
from workbench.audit import AuditEntry, Operation
from workbench.errors import NotAllowed

A_FILE = MadeFile(FileFormat.PDF, b"%PDF-1.7 some bytes", 7)


@pytest.fixture
def case_id(db, cast) -> str:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_text(db, cast, case_id)
    return case_id


def test_it_holds_the_case_as_it_stands_before_anything_is_frozen(db, cast, case_id):
    some = case_on_paper(db, cast.rita, case_id)
    assert some.foot.startswith("Working copy, text ")
    assert "A home visit was planned" in " ".join(words.text for words in some.paragraphs)
    assert not some.is_final


def test_whoever_had_it_made_takes_it_once_and_that_is_recorded(db, cast, case_id):
    pack_id = keep_pack(db, cast.rita, case_id, A_FILE)
    with pytest.raises(NotAllowed):
        open_pack(db, cast.colin, pack_id)
    served = open_pack(db, cast.rita, pack_id)
    assert served.name.endswith("-working-copy.pdf")
    last = db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()
    assert (last.operation, last.event) == (Operation.DISCLOSURE, "paper_pack_taken")
    with pytest.raises(NotAllowed):
        open_pack(db, cast.rita, pack_id)


@pytest.mark.parametrize("who", ["stef", "otto", "nat"])
def test_nobody_else_has_it_made(db, cast, case_id, who):
    with pytest.raises(NotAllowed):
        keep_pack(db, getattr(cast, who), case_id, A_FILE)
    with pytest.raises(NotAllowed):
        case_on_paper(db, getattr(cast, who), case_id)
