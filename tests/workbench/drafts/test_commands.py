"""What is typed and not sent is kept for whoever typed it, and for nobody else."""

from sqlmodel import Session

from tests.cast import Cast
from workbench.drafts.commands import discard_unsent_texts, keep_unsent_text
from workbench.drafts.queries import unsent_texts


def test_the_latest_text_of_each_box_is_kept(db: Session, cast: Cast) -> None:
    keep_unsent_text(db, cast.rita, "sign-1", "statement", "I have")
    keep_unsent_text(db, cast.rita, "sign-1", "statement", "I have read it")
    keep_unsent_text(db, cast.rita, "sign-1", "reason", "")
    assert unsent_texts(db, cast.rita, "sign-1") == {"statement": "I have read it", "reason": ""}


def test_nobody_else_is_shown_it(db: Session, cast: Cast) -> None:
    keep_unsent_text(db, cast.rita, "sign-1", "statement", "Mine")
    assert unsent_texts(db, cast.colin, "sign-1") == {}
    keep_unsent_text(db, cast.colin, "sign-1", "statement", "His")
    assert unsent_texts(db, cast.rita, "sign-1") == {"statement": "Mine"}


def test_what_was_sent_is_no_longer_unsent_and_other_forms_stay(db: Session, cast: Cast) -> None:
    keep_unsent_text(db, cast.rita, "sign-1", "statement", "One")
    keep_unsent_text(db, cast.rita, "sign-2", "statement", "Two")
    keep_unsent_text(db, cast.colin, "sign-1", "statement", "His")
    discard_unsent_texts(db, cast.rita, "sign-1")
    assert unsent_texts(db, cast.rita, "sign-1") == {}
    assert unsent_texts(db, cast.rita, "sign-2") == {"statement": "Two"}
    assert unsent_texts(db, cast.colin, "sign-1") == {"statement": "His"}
