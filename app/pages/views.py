"""Pages open to everyone. Each is the same bytes for all, signed in or not."""

from flask import Blueprint, render_template

from app.security import public

bp = Blueprint("pages", __name__)


@bp.get("/")
@public
def home() -> str:
    return render_template("pages/home.html")


@bp.get("/about")
@public
def about() -> str:
    return render_template("pages/about.html")


@bp.get("/privacy")
@public
def privacy() -> str:
    return render_template("pages/privacy.html")
