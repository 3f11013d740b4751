"""The worker, the manifest and the page for when nothing else is here: open to all, the same bytes for everybody."""

from flask import Blueprint, Response, current_app, render_template

from app.security import public

from .manifest import manifest
from .worker import script

bp = Blueprint("pwa", __name__)


@bp.get("/sw.js")
@public
def worker() -> Response:
    reply = Response(script(current_app), mimetype="text/javascript")
    reply.headers["Cache-Control"] = "no-cache"  # an update must be seen at the next look
    reply.headers["Service-Worker-Allowed"] = "/"
    reply.add_etag()
    return reply


@bp.get("/manifest.webmanifest")
@public
def web_manifest() -> Response:
    reply = Response(current_app.json.dumps(manifest()), mimetype="application/manifest+json")
    reply.headers["Cache-Control"] = "no-cache"
    reply.add_etag()
    return reply


@bp.get("/offline")
@public
def offline() -> str:
    return render_template("pwa/offline.html")
