"""Reading what was learned."""

from sqlmodel import Session, col, select

from taxonomy.suggestion.learned import Model
from taxonomy.suggestion.models import SuggestionModel
from taxonomy.vocabulary.queries import current_version

_kept: dict[str, Model] = {}  # by the id of its row: a model is never changed, only taken out of use


def model_in_use(db: Session) -> Model | None:
    """The classifier trained last, if it was trained with the vocabulary in force and made suggestions better."""
    newest = select(SuggestionModel.id, SuggestionModel.version_id, SuggestionModel.weight)
    found = db.exec(newest.order_by(col(SuggestionModel.number).desc()).limit(1)).first()
    if found is None or found[1] != current_version(db).id or not found[2]:
        return None
    if found[0] not in _kept:
        row = db.exec(select(SuggestionModel).where(SuggestionModel.id == found[0])).one()
        _kept.clear()
        _kept[row.id] = Model(str(row.number), row.digest, row.content, row.weight)
    return _kept[found[0]]
