"""Why the discussion says no, beside the house's own errors."""

from app.errors import AppError, Conflict


class Blocked(AppError):
    status, code = 403, "blocked"
    message = "You can read here, but not write. Your text is still on this screen."


class AnotherPerson(Conflict):
    code, message = "user", "Somebody else is signed in now. Nothing was sent."


class Closed(Conflict):
    code, message = "closed", "This thread is closed. You can begin another one."


class TooLate(Conflict):
    code, message = "late", "A comment can be changed for 15 minutes. That time is over."


class Gone(Conflict):
    code, message = "gone", "This comment is not there any more."
