"""Pages of routines and poses: the same bytes for everybody, so that a phone can keep all of them."""

from flask import Blueprint, render_template

from ..errors import NotFound
from ..library import library
from .shelves import shelves  # nosec B403

bp = Blueprint("practice", __name__, url_prefix="/practice")


@bp.get("")
def practice() -> str:
    return render_template("practice/practice.html", library=library, shelves=list(shelves()))


@bp.get("/own")
def own() -> str:
    """The person's own routines; the element fills the page, so it is the same for everybody."""
    return render_template("practice/own.html")


@bp.get("/own/edit")
def own_edit() -> str:
    """A new routine of one's own, or with `?id=` an earlier one, or with `?copy=` a copy: the element reads which."""
    return render_template("practice/own-edit.html")


@bp.get("/own/play")
def own_play() -> str:
    """The player, for the routine that `?id=` names."""
    return render_template("practice/own-play.html", library=library)


@bp.get("/cautions")
def cautions() -> str:
    """What applies to a person's body, to be ticked: routines are changed for them by it."""
    return render_template("practice/cautions.html", cautions=library.cautions)


@bp.get("/programme")
def programme() -> str:
    """The twelve weeks; where a person stands in them is the element's affair."""
    return render_template("practice/programme.html", library=library)


@bp.get("/<slug>")
def routine(slug: str) -> str:
    """One routine, with the player. Those that only the rules choose have a page too, because the rules lead there."""
    if slug not in library.routines:
        raise NotFound("There is no such routine.")
    return render_template("practice/routine.html", routine=library.routines[slug], library=library)


@bp.get("/poses/<slug>")
def pose(slug: str) -> str:
    if slug not in library.poses:
        raise NotFound("There is no such pose.")
    return render_template("practice/pose.html", pose=library.poses[slug], library=library)
