"""A plain form as a page: with what was refused of it, and with kind words where it was sent too often."""

import math
import time
from collections.abc import Mapping

from flask import Blueprint, Response, make_response, render_template, request

from ..extensions import limiter
from . import doors, forms

HOUR = 60  # minutes


def form_page(template: str, errors: forms.Errors, status: int = 200) -> Response:
    typed = request.form.get("email", "")
    return doors.no_store(make_response(render_template(template, errors=errors, email=typed), status))


def too_often(seconds: float) -> str:
    """What to say to somebody who may try again in so many seconds."""
    minutes = max(1, math.ceil(seconds / 60))
    if minutes == 1:
        wait = "a minute"
    elif minutes <= 2 * HOUR:
        wait = f"{minutes} minutes"
    else:
        wait = f"{math.ceil(minutes / HOUR)} hours"
    return f"That was a lot of tries. Please wait {wait}, then try again."


def answer_too_often(bp: Blueprint, guarded: Mapping[str, tuple[str, str]]) -> None:
    """The form again, with what was typed as e-mail; the limiter adds Retry-After.

    `guarded` names for each endpoint with a rate its template and the field beside which the words stand.
    """

    def refused(_error: Exception) -> Response:
        template, field = guarded[request.endpoint or ""]
        ends = limiter.current_limit.window.reset_time if limiter.current_limit else 0
        return form_page(template, {field: too_often(ends - time.time())}, 429)

    bp.register_error_handler(429, refused)
