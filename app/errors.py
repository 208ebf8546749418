"""The errors that people may see, each with a sentence that says what to do.

AppError
├── InputError            what a person gave cannot be used
│   ├── UnreadableFileError   empty, binary, wrongly encoded, too large
│   ├── MissingDateError      an article whose day of publication nobody has told
│   ├── ForbiddenAddressError an address that is never fetched: private, malformed, not http
│   ├── FilterError           a filter that contradicts itself; names its field
│   ├── FieldError            a value of a form that cannot be; names its field
│   └── ConflictError         what it was meant for has changed meanwhile
├── FetchError            an address could not be fetched; says whether trying again may help
├── LexiconError          the words in seeds/lexicon contradict each other
├── NotFoundError         no such event, article or actor
├── WithdrawnError        the event was taken back; carries the day and the reason
├── AccessError           who asks may not
│   ├── LoginNeededError      nobody is logged in
│   ├── ForbiddenError        the one who is may not do this
│   └── TooManyTriesError     too many failed logins; carries the seconds to wait
├── EvidenceError         stored evidence is not what its article says
└── StorageError          the database cannot be opened, or is not ours
"""

from datetime import date


class AppError(Exception):
    """Base of all errors with a message for people."""


class InputError(AppError):
    """What a person gave cannot be used."""


class UnreadableFileError(InputError):
    """A file that is empty, binary, wrongly encoded or too large."""


class MissingDateError(InputError):
    """An article without a day of publication."""


class ForbiddenAddressError(InputError):
    """An address that is never fetched."""


class FilterError(InputError):
    """A filter that contradicts itself; `field` names the parameter to mend."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class FetchError(AppError):
    """An address could not be fetched; `again` says whether trying later may help, `after` how many seconds later."""

    def __init__(self, message: str, *, again: bool = False, after: float | None = None) -> None:
        super().__init__(message)
        self.again = again
        self.after = after


class FieldError(InputError):
    """A value of a form that cannot be; `field` names it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class ConflictError(InputError):
    """What it was meant for has changed meanwhile."""


class LexiconError(AppError):
    """The words in seeds/lexicon contradict each other."""


class NotFoundError(AppError):
    """No such event, article or actor."""


class WithdrawnError(AppError):
    """The event was taken back on `on` for `reason`."""

    def __init__(self, on: date, reason: str) -> None:
        super().__init__(f"This event was withdrawn on {on.isoformat()}: {reason}")
        self.on = on
        self.reason = reason


class AccessError(AppError):
    """Who asks may not."""


class LoginNeededError(AccessError):
    """Nobody is logged in."""


class ForbiddenError(AccessError):
    """The one who asks may not do this."""


class TooManyTriesError(AccessError):
    """Too many logins failed; another may be tried after `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too many logins have failed. Try again in {seconds} seconds.")
        self.seconds = seconds


class EvidenceError(AppError):
    """Stored evidence is not what its article says."""


class StorageError(AppError):
    """The database cannot be opened, or is not ours."""
