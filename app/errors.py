"""The error family, with one JSON shape for the API and one page for people.

    AppError
     ├─ SignedOut      401  the API was asked by nobody
     ├─ NotOurOrigin   403  an unsafe request came from another site
     ├─ NotFound       404  there is no such thing, or it is somebody else's
     ├─ Conflict       409  the phone and the server speak of different things
     ├─ TooLarge       413
     └─ Invalid        422  not the protocol, or a field that makes no sense

JSON: {"error": code, "message": plain words, "field"?: name, …extra}.
"""

from typing import Any

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException


class AppError(Exception):
    status = 500
    code = "error"
    message = "Something went wrong on our side. Nothing you wrote is lost; please try again."

    def __init__(self, message: str | None = None, *, field: str | None = None, **extra: Any) -> None:
        super().__init__(message or self.message)
        self.message = message or self.message
        self.field = field
        self.extra = extra


class SignedOut(AppError):
    status, code, message = 401, "signed-out", "Please sign in again."


class NotOurOrigin(AppError):
    status, code, message = 403, "not-our-origin", "This request came from another site, so it was refused."


class NotFound(AppError):
    status, code, message = 404, "not-found", "There is nothing at this address."


class Conflict(AppError):
    status, code, message = 409, "conflict", "The phone and the server do not agree."


class TooLarge(AppError):
    status, code, message = 413, "too-large", "That is more than one request may carry."


class Invalid(AppError):
    status, code, message = 422, "invalid", "The request could not be understood."


WORDS = {
    404: NotFound.message,
    405: "This address does not take that kind of request.",
    413: TooLarge.message,
    429: "That was a lot in a short time. Please wait a little and try again.",
}


def wants_json() -> bool:
    return request.path.startswith("/api/") or request.is_json or request.accept_mimetypes.best == "application/json"


def answer(status: int, code: str, message: str, **extra: Any) -> Response:
    """The error as JSON for the API, as a page for a person."""
    if wants_json():
        reply = jsonify({"error": code, "message": message} | extra)
    else:
        reply = make_response(render_template("errors/error.html", status=status, message=message))
    reply.status_code = status
    reply.headers["Cache-Control"] = "no-store"
    return reply


def _app_error(error: AppError) -> Response:
    field = {"field": error.field} if error.field else {}
    return answer(error.status, error.code, error.message, **field, **error.extra)


def _http_error(error: HTTPException) -> Response:
    if error.response is not None:
        return error.response  # type: ignore[return-value]
    status = error.code or 500
    code = (error.name or "error").lower().replace(" ", "-")
    reply = answer(status, code, WORDS.get(status, error.description or AppError.message))
    for name, value in error.get_headers():
        if name.lower() not in {"content-type", "content-length"}:
            reply.headers[name] = value
    return reply


def _unexpected(error: Exception) -> Response:
    from flask import current_app

    current_app.logger.exception("unexpected error", exc_info=error)
    return answer(500, AppError.code, AppError.message)


def init_app(app: Flask) -> None:
    app.register_error_handler(AppError, _app_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _unexpected)
