"""A plain form as a page: with what was refused of it, and with kind words where it was sent too often."""

from collections.abc import Mapping

from flask import Blueprint, Response, make_response, render_template, request

from . import doors, forms

TOO_OFTEN = "That was a lot of tries. Please wait a while, then try again."


def form_page(template: str, errors: forms.Errors, status: int = 200) -> Response:
    typed = request.form.get("email", "")
    return doors.no_store(make_response(render_template(template, errors=errors, email=typed), status))


def answer_too_often(bp: Blueprint, guarded: Mapping[str, tuple[str, str]]) -> None:
    """The form again, with what was typed as e-mail; the limiter adds Retry-After.

    `guarded` names for each endpoint with a rate its template and the field beside which the words stand.
    """

    def too_often(_error: Exception) -> Response:
        template, field = guarded[request.endpoint or ""]
        return form_page(template, {field: TOO_OFTEN}, 429)

    bp.register_error_handler(429, too_often)
