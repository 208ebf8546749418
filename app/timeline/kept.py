"""Answers that hold as long as the store stays as it is: the figures beside a list are the same on its next page."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

from sqlalchemy.orm import Session

Answer = TypeVar("Answer")

# Each takes up to some hundred kilobytes; those asked for last are kept.
_MOST = 60
# `data_version` moves with what others commit, `total_changes` with what this connection writes. To read the first
# opens the transaction, so that the answer is of the very state that it names.
_STATE = "SELECT data_version, total_changes() FROM pragma_data_version"


def kept(session: Session, question: Hashable, answer: Callable[[], Answer]) -> Answer:
    """Return the answer that this connection to the database has already, else ask for it and keep it.

    `question` says all that the answer depends on, apart from the store; the answer must not change once it is given.
    For sessions that only read: what a transaction wrote and rolled back would stay known.
    """
    connection = session.connection()
    state = tuple(connection.exec_driver_sql(_STATE).one())
    known_state, answers = connection.info.get(__name__, (None, None))
    if answers is None or known_state != state:
        answers = OrderedDict[Hashable, Answer]()
        connection.info[__name__] = (state, answers)
    if question not in answers:
        answers[question] = answer()
        if len(answers) > _MOST:
            answers.popitem(last=False)
    answers.move_to_end(question)
    found: Answer = answers[question]
    return found
