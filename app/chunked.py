"""Bodies sent in chunks, without a Content-Length.

Servers that hand over the whole body (granian, gunicorn) end its stream where the body ends, but not all of them say so
by `wsgi.input_terminated`; Werkzeug then reads such a body as empty, and its limit never counts.
"""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask


class ChunkedBodies:
    def __init__(self, app: WSGIApplication) -> None:
        self._app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ.get("HTTP_TRANSFER_ENCODING", "").lower() == "chunked":
            environ["wsgi.input_terminated"] = True
        return self._app(environ, start_response)


def init_app(app: Flask) -> None:
    app.wsgi_app = ChunkedBodies(app.wsgi_app)  # type: ignore[method-assign]
