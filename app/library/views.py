"""/library.json: the library for browsers."""

from flask import Blueprint, Response, request

from . import library

bp = Blueprint("library", __name__)


@bp.get("/library.json")
def library_json() -> Response:
    """Versioned by its content: a phone that holds the version is answered 304 without a body."""
    response = Response(library.json_text, mimetype="application/json")
    response.set_etag(library.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return response.make_conditional(request)  # type: ignore[return-value]
