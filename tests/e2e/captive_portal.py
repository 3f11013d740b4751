"""A hotel's network before its terms are accepted: every address answers 200 with the hotel's own page."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment


def app(_environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return [b"<!doctype html><title>Hotel</title><h1>Welcome to the Hotel. Accept the terms?</h1>"]
