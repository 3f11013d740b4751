"""Which addresses a phone keeps: found by walking the app's own URL map, so a new page is kept from its first day."""

from collections.abc import Iterable, Mapping

from flask import Flask
from werkzeug.routing import Rule

from app.library import library
from app.security import is_public

# Pages behind an account that can do nothing without the server, each with the reason; every other one is kept.
NEEDS_THE_SERVER: Mapping[str, str] = {}


class UnknownShelfError(LookupError):
    """A page's address has a part that nobody told us the values of; the message names the address."""


def _shelves(app: Flask) -> Mapping[str, Iterable[str]]:
    """What may follow each beginning of an address: slugs of poses, routines, articles."""
    return {
        "/practice/poses/": library.poses,
        "/practice/": library.routines,
        "/learn/": app.extensions["articles"],
    }


def _addresses(app: Flask, rule: str) -> list[str]:
    start, argument, rest = rule.partition("<")
    if not argument:
        return [rule]
    shelf = _shelves(app).get(start)
    if shelf is None or not rest.endswith(">"):
        raise UnknownShelfError(f"{rule}: say in app/pwa/kept.py what may stand in this address")
    return [start + slug for slug in shelf]


def _is_private_page(app: Flask, rule: Rule) -> bool:
    """Whether it is a page behind an account, rather than a file, the API or something open to all."""
    is_file = "." in rule.rule or rule.rule.startswith("/api/")
    return "GET" in (rule.methods or ()) and not is_file and not is_public(app.view_functions[rule.endpoint])


def private_pages(app: Flask) -> list[str]:
    """Every address behind an account whose page is kept while somebody is signed in, each once, in order."""
    rules = {rule.rule for rule in app.url_map.iter_rules() if _is_private_page(app, rule)}
    kept = rules - set(NEEDS_THE_SERVER)
    return sorted(address for rule in kept for address in _addresses(app, rule))
