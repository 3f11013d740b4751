"""/learn/discussion: what waits for those who moderate. The same page for everybody; its element asks what there is."""

from flask import Blueprint, render_template

bp = Blueprint("discussion_desk", __name__)


@bp.get("/learn/discussion")
def desk() -> str:
    return render_template("learn/discussion.html")
