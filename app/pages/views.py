"""Pages open to everyone. Each is the same bytes for all, signed in or not."""

from flask import Blueprint, render_template
from sqlalchemy import text

from app.extensions import db, limiter
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


@bp.get("/healthz")
@public
@limiter.exempt
def healthz() -> dict[str, str]:
    """For whatever watches the server: it answers, and so does the database."""
    db.session.execute(text("SELECT 1"))
    return {"status": "ok"}
