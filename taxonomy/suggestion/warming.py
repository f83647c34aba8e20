"""Making suggestions ready beside the first pages, so that whoever asks first does not wait for it."""

from taxonomy.suggestion.candidates import suggest
from taxonomy.vocabulary.queries import factors_of
from workbench.db import reading
from workbench.settings import settings


def make_suggestions_ready() -> None:
    """Read the network and the vocabulary in force, once; nothing where suggestions are turned off."""
    if settings().suggests_factors:
        with reading() as db:
            vocabulary = factors_of(db)
        suggest(["Nothing was done."], vocabulary)
