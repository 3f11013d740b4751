"""Shells without personal data, which the elements fill from the phone's own store; and the warning signs for all."""

from flask import Blueprint, current_app, render_template

from ..library import library
from ..security import public

bp = Blueprint("today", __name__)


@bp.get("/today")
def today() -> str:
    """The plan is the element's: it needs what only the phone knows. All articles are there, one is shown."""
    return render_template("today/today.html", articles=current_app.extensions["articles"].values())


@bp.get("/check")
def check() -> str:
    """The warning signs. The red ones and what to do stand in the page itself, for a phone where no script runs."""
    return render_template("today/check.html", signs=library.signs, words=library.words)


@bp.get("/signs")
@public
def signs() -> str:
    """The same list to read, with no account or signed out with no network: it asks and keeps nothing."""
    return render_template("today/signs.html", signs=library.signs, words=library.words)


@bp.get("/welcome")
def welcome() -> str:
    """The first run. Whoever wants to go through it again comes here from Settings."""
    return render_template("today/welcome.html")
