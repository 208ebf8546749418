"""Answers that hold as long as the store stays as it is: the figures beside a list are the same on its next page."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Pool
from sqlalchemy.orm import Session

from app.storage.database import edition

Answer = TypeVar("Answer")

# Each takes up to some hundred kilobytes; those asked for last are kept.
_MOST = 200


def kept(session: Session, question: Hashable, answer: Callable[[], Answer]) -> Answer:
    """Return the answer that this program has already of this state of the store, else ask for it and keep it.

    `question` says all that the answer depends on, apart from the store; the answer must not change once it is given.
    Who asks while another works on the same answer waits for it. For sessions that only read: what a transaction
    wrote and rolled back would stay known.
    """
    connection = session.connection()
    with _LOCK:
        answers = _ANSWERS.setdefault(connection.engine.pool, _Answers())
    return answers.find((edition(connection), question), answer)


class _Answers:
    """The answers about one database."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: OrderedDict[Hashable, Future[Any]] = OrderedDict()

    def find(self, question: Hashable, answer: Callable[[], Answer]) -> Answer:
        with self._lock:
            asked = question in self._known
            promise: Future[Answer] = self._known.setdefault(question, Future())
            self._known.move_to_end(question)
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
        if not asked:
            try:
                promise.set_result(answer())
            except BaseException as error:
                with self._lock:
                    self._known.pop(question, None)
                promise.set_exception(error)
                raise
        return promise.result()


_LOCK = Lock()
_ANSWERS: WeakKeyDictionary[Pool, _Answers] = WeakKeyDictionary()
