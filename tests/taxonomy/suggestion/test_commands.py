"""What was learned is kept with its digest; the last is in use, and only if it made suggestions better."""

from dataclasses import replace

import pytest
from sqlmodel import Session, select

from taxonomy.suggestion.commands import keep_model
from taxonomy.suggestion.evaluation import Measures
from taxonomy.suggestion.learning import Trained
from taxonomy.suggestion.models import SuggestionModel
from taxonomy.suggestion.queries import model_in_use
from tests.cast import Cast
from workbench.audit.models import AuditEntry
from workbench.errors import NotAllowed

MEASURES = Measures(30, 0.2, 0.7, 0.5, 0.8, 0.6)
TRAINED = Trained(b"weights", ("PD01", "PD06"), 120, 1.0, MEASURES, replace(MEASURES, mrr=0.7))


def test_what_was_learned_is_in_use_once_it_is_kept(db: Session, cast: Cast) -> None:
    assert model_in_use(db) is None
    assert keep_model(db, cast.nat, TRAINED, "d" * 64) == 1
    model = model_in_use(db)
    assert model is not None
    assert (model.name, model.content, model.weight) == ("1", b"weights", 1.0)
    entry = db.exec(select(AuditEntry).where(AuditEntry.event == "suggestions_trained")).one()
    assert entry.facts["examples"] == 120


def test_a_later_training_takes_the_place_of_the_one_before(db: Session, cast: Cast) -> None:
    keep_model(db, cast.nat, TRAINED, "d" * 64)
    assert keep_model(db, cast.nat, replace(TRAINED, weight=0.0, content=b"others"), "e" * 64) == 2
    assert model_in_use(db) is None  # it made suggestions no better
    rows = db.exec(select(SuggestionModel).order_by(SuggestionModel.number)).all()
    assert [(row.examples_digest[0], row.content) for row in rows] == [("d", b""), ("e", b"others")]


@pytest.mark.parametrize("who", ["rita", "ada", "otto"])
def test_only_the_national_analyst_has_it_learn(db: Session, cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        keep_model(db, getattr(cast, who), TRAINED, "d" * 64)
    assert db.exec(select(SuggestionModel)).all() == []
