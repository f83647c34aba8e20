"""Remembering what was read, within one session and until somebody writes there.

A screen asks many queries, and each of them asks first whether this person may read this review; a command asks more of
them, and so does the gate of a stage. Within one session the answer is the same until something it rests on is written,
so a query marked `remembered` is asked of the database once. A person's screen keeps the answers of its last run for
the next one (`Kept`), which uses them only when the database stands exactly as it stood and the day is the same.
Nothing is kept for another person or another screen.

Only sessions opened by `workbench.db.reading` and `transaction` remember. Which tables an answer rests on is seen from
the statements that were run for it; a query names those that it only joins.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session

from workbench.base import Record

P = ParamSpec("P")
R = TypeVar("R")
_MEMORY = "remembered"

Answers = dict[Any, tuple[frozenset[str], Any]]


@dataclass
class Kept:
    """What one person's screen has read in its last run, and of which state of the database and which day."""

    of: tuple[str, date] | None = None
    answers: Answers = field(default_factory=dict)

    def answers_for(self, state: str, day: date) -> Answers:
        """The answers that still hold; none, unless the database and the day are those they were read on."""
        return dict(self.answers) if state and self.of == (state, day) else {}

    def keep(self, db: Session, state: str, day: date) -> None:
        """Keep what this session was asked. What an earlier run asked and this one did not is let go."""
        memory: _Memory = db.info[_MEMORY]
        self.of = (state, day)
        self.answers = {question: memory.answers[question] for question in memory.asked if question in memory.answers}


class _Memory:
    """What one session has read: each answer with the tables it rests on, and what it holds for a change."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.asked: set[Any] = set()
        self.held: dict[tuple[str, str], Any] = {}
        self._asking: list[set[str]] = []

    def answer(self, question: Any, tables: Iterable[str], ask: Callable[[], Any]) -> Any:
        """The answer as remembered, or asked for now and remembered with every table that was read for it."""
        self.asked.add(question)
        kept = self.answers.get(question)
        if kept is None:
            self._asking.append(set(tables))
            try:
                found = ask()
            finally:
                read = frozenset(self._asking.pop())
            kept = self.answers[question] = (read, found)
        self.note_read(kept[0])
        return kept[1]

    @property
    def is_asked(self) -> bool:
        """Whether a question is being answered now."""
        return bool(self._asking)

    def note_read(self, tables: Iterable[str]) -> None:
        """Note that the question now being asked rests on these tables."""
        if self._asking:
            self._asking[-1].update(tables)

    def forget(self, tables: Iterable[str]) -> None:
        """Forget every answer that rests on one of these tables."""
        written = frozenset(tables)
        for question in [question for question, kept in self.answers.items() if kept[0] & written]:
            del self.answers[question]

    def forget_answers(self) -> None:
        """Forget every answer. What is held stays held until the transaction ends."""
        self.answers = {}


def remember_in(db: Session, answers: Answers | None = None) -> None:
    """Let this session remember, beginning with `answers` that still hold."""
    db.info[_MEMORY] = _Memory({} if answers is None else answers)


def remembered(
    *tables: type[Record],
) -> Callable[[Callable[Concatenate[Session, P], R]], Callable[Concatenate[Session, P], R]]:
    """Mark a query whose answer stays the same while nothing is written in what it reads. It returns frozen values.

    `tables` are those that it joins and does not select from. The query may ask which day it is, and never the hour:
    that is not written anywhere, and whoever needs it works it out from the answer.
    """
    names = tuple(str(table.__tablename__) for table in tables)

    def mark(query: Callable[Concatenate[Session, P], R]) -> Callable[Concatenate[Session, P], R]:
        @wraps(query)
        def ask(db: Session, /, *args: P.args, **kwargs: P.kwargs) -> R:
            memory: _Memory | None = db.info.get(_MEMORY)
            if memory is None:
                return query(db, *args, **kwargs)
            if db.autoflush and (db.new or db.dirty or db.deleted):
                db.flush()  # as asking the database would do
            question = (query, args, tuple(sorted(kwargs.items())))
            found: R = memory.answer(question, names, lambda: query(db, *args, **kwargs))
            return found

        return ask

    return mark


def hold_once(db: Session, table: type[Record], id: str) -> bool:
    """Whether the row still has to be locked in this transaction. Once it is, what was read before is forgotten."""
    memory: _Memory | None = db.info.get(_MEMORY)
    if memory is None:
        return True
    held = (str(table.__tablename__), id)
    if held in memory.held:
        return False
    memory.held[held] = True
    memory.forget_answers()
    return True


def held_value(db: Session, table: type[Record], id: str) -> Any:
    """What was last said, in this transaction, to stand in a row that it holds; nothing when nothing was."""
    memory: _Memory | None = db.info.get(_MEMORY)
    return None if memory is None else memory.held.get((str(table.__tablename__), id))


def hold_value(db: Session, table: type[Record], id: str, value: Any) -> None:
    """Say what stands in a row that this transaction holds."""
    memory: _Memory | None = db.info.get(_MEMORY)
    if memory is not None:
        memory.held[str(table.__tablename__), id] = value


def forget(db: Session, *tables: type[Record]) -> None:
    """Forget what was read of these tables, after writing to them past the session."""
    memory: _Memory | None = db.info.get(_MEMORY)
    if memory is not None:
        memory.forget(str(table.__tablename__) for table in tables)


@sa.event.listens_for(Session, "after_flush")
def _forget_what_was_flushed(db: Session, _context: Any) -> None:
    memory: _Memory | None = db.info.get(_MEMORY)
    if memory is not None:
        memory.forget({row.__tablename__ for rows in (db.new, db.dirty, db.deleted) for row in rows})


@sa.event.listens_for(Session, "do_orm_execute")
def _note_what_is_executed(state: ORMExecuteState) -> None:
    memory: _Memory | None = state.session.info.get(_MEMORY)
    if memory is None:
        return
    if state.is_select:
        if memory.is_asked:
            memory.note_read(str(mapper.class_.__tablename__) for mapper in state.all_mappers)
        return
    table = getattr(state.statement, "table", None)
    memory.forget({table.name}) if table is not None else memory.forget_answers()


@sa.event.listens_for(Session, "after_commit")
@sa.event.listens_for(Session, "after_rollback")
def _forget_at_the_end(db: Session) -> None:
    memory: _Memory | None = db.info.get(_MEMORY)
    if memory is not None:
        memory.forget_answers()
        memory.held.clear()


@sa.event.listens_for(Session, "after_soft_rollback")
def _forget_what_was_undone(db: Session, _previous: Any) -> None:
    _forget_at_the_end(db)
