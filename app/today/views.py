"""Shells without personal data. The elements fill them from the phone's own store."""

from flask import Blueprint, current_app, render_template

from ..library import library

bp = Blueprint("today", __name__)


@bp.get("/today")
def today() -> str:
    """The plan is the element's: it needs what only the phone knows. All articles are there, one is shown."""
    return render_template("today/today.html", articles=current_app.extensions["articles"].values())


@bp.get("/check")
def check() -> str:
    """The warning signs. The red ones and what to do stand in the page itself, for a phone where no script runs."""
    return render_template("today/check.html", signs=library.signs, words=library.words)


@bp.get("/welcome")
def welcome() -> str:
    """The first run. Whoever wants to go through it again comes here from Settings."""
    return render_template("today/welcome.html")
