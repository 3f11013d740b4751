"""Who may ask what: closed unless marked @public, same origin for everything unsafe, strict headers on every answer."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

from flask import Flask, Response, current_app, redirect, request
from flask_login import current_user
from werkzeug.wrappers import Response as BaseResponse

from .errors import NotFound, NotOurOrigin, SignedOut

View = TypeVar("View", bound=Callable[..., Any])

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src 'self' blob:",  # a session is one Blob
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html legs-up-worker",
    )
)

# What the app uses is its own alone; everything else a page could ask a phone for is off.
USED = ("autoplay", "clipboard-write", "publickey-credentials-create", "publickey-credentials-get",
        "screen-wake-lock", "web-share")  # fmt: skip
UNUSED = ("accelerometer", "bluetooth", "browsing-topics", "camera", "display-capture", "encrypted-media", "gamepad",
          "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi",
          "payment", "serial", "usb", "xr-spatial-tracking")  # fmt: skip
PERMISSIONS = ", ".join([*(f"{name}=(self)" for name in USED), *(f"{name}=()" for name in UNUSED)])

HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
    "X-Frame-Options": "DENY",
}


def public(view: View) -> View:
    """Marks a view that a visitor without a sign-in may open."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def is_public(view: Callable[..., Any] | None) -> bool:
    return bool(getattr(view, "is_public", False))


def headers(*, production: bool) -> Mapping[str, str]:
    """What every answer carries, files and errors included (the set that MDN's Observatory asks for)."""
    if production:
        return HEADERS | {"Strict-Transport-Security": "max-age=63072000; includeSubDomains"}
    return HEADERS


def came_from_here() -> bool:
    """Whether the browser says that our own page sent this (Datasette's way: no token to go stale in a kept page).

    Browsers send Sec-Fetch-Site on secure pages; on a plain-HTTP home network only Origin is there.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc == request.host


def _same_origin() -> None:
    if request.method not in SAFE_METHODS and not came_from_here():
        raise NotOurOrigin


def _gate() -> BaseResponse | None:
    view = current_app.view_functions.get(request.endpoint or "")
    if view is None or is_public(view) or current_user.is_authenticated:
        return None
    if request.path.startswith("/api/"):
        raise SignedOut
    asked = request.full_path.removesuffix("?") if request.method in SAFE_METHODS else "/today"
    return redirect(f"/sign-in?next={quote(asked, safe='/')}")


def _add_headers(response: Response) -> Response:
    for name, value in headers(production=current_app.config["PRODUCTION"]).items():
        response.headers.setdefault(name, value)
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store" if request.path.startswith("/api/") else "no-cache, private"
    return response


def owned_or_404(thing: Any, owner: str) -> Any:
    """The thing if it is the owner's; a stranger learns nothing, not even that it exists."""
    if thing is None or thing.user_id != owner:
        raise NotFound
    return thing


def init_app(app: Flask) -> None:
    app.before_request(_same_origin)
    app.before_request(_gate)
    app.after_request(_add_headers)
