"""The journal's pages: shells with no personal data in them. The elements fill them from the phone's own store."""

from flask import Blueprint, render_template

bp = Blueprint("journal", __name__)


@bp.get("/journal")
def journal() -> str:
    return render_template("journal/journal.html")


@bp.get("/journal/session")
def session() -> str:
    """What a person adds to the session that `?id=<record>` names."""
    return render_template("journal/session.html")


@bp.get("/journal/versions")
def versions() -> str:
    """Every version of the record that `?id=<record>` names."""
    return render_template("journal/versions.html")


@bp.get("/journal/trash")
def trash() -> str:
    """What was deleted; it is kept."""
    return render_template("journal/trash.html")


@bp.get("/journal/week")
def week() -> str:
    """Our weekly questions, or with `?id=<record>` the answers of an earlier week."""
    return render_template("journal/week.html")


@bp.get("/journal/event")
def event() -> str:
    """A new event, or with `?id=<record>` an earlier one."""
    return render_template("journal/event.html")


@bp.get("/journal/entry")
def entry() -> str:
    """A new entry, or with `?id=<record>` an earlier one; the element reads the id, so the page is always the same."""
    return render_template("journal/entry.html")
