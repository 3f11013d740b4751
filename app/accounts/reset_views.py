"""A forgotten password: a code by mail, typed into the app. Known and unknown addresses are answered and cost alike."""

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from ..security import public
from . import codes, cookie, doorbook, doors, forms, letters, mail, passwords, people, rates
from .form_pages import answer_too_often, form_page

bp = Blueprint("account_reset", __name__)

PURPOSE = "reset"
CODE_PAGE = "/reset/code"

answer_too_often(
    bp,
    {
        "account_reset.send_code": ("accounts/reset.html", "email"),
        "account_reset.change_password": ("accounts/reset-code.html", "code"),
    },
)


@bp.get("/reset")
@public
def reset() -> Response:
    """Without mail only the operator can help, and the page says how."""
    return form_page("accounts/reset.html" if mail.reaches_somebody() else "accounts/reset-by-operator.html", {})


@bp.post("/reset")
@public
@rates.mail
def send_code() -> BaseResponse:
    form, errors = forms.read(forms.OnlyEmail, request.form)
    if form is None:
        return form_page("accounts/reset.html", errors, 422)
    found = people.by_email(form.email)
    key, code = codes.begin(PURPOSE, user_id=found.id if found else None, email=form.email)
    mail.postman().take(form.email, letters.reset(code) if found else None)
    reply = redirect(CODE_PAGE, 303)
    cookie.give_step(reply, key)
    return reply


@bp.get(CODE_PAGE)
@public
def code_page() -> Response:
    return form_page("accounts/reset-code.html", {})


@bp.post(CODE_PAGE)
@public
@rates.code
def change_password() -> BaseResponse:
    """The new password is looked at first: a weak one costs no try."""
    form, errors = forms.read(forms.NewPassword, request.form)
    key = cookie.step()
    asked_for = codes.details(PURPOSE, key).get("email", "")
    doorbook.about(asked_for)
    if weak := passwords.problem(request.form.get("new", ""), asked_for):
        errors["new"] = weak
    if form and not errors and (wrong := codes.problem(PURPOSE, key, form.code)):
        errors["code"] = wrong
    if form is None or errors:
        return form_page("accounts/reset-code.html", errors, 422)
    begun = codes.finish(PURPOSE, key)
    if begun is None or begun.user_id is None:
        return form_page("accounts/reset-code.html", {"code": codes.OVER}, 422)
    people.set_password(begun.user_id, form.new)
    mail.postman().take(begun.details["email"], letters.changed("The password of your Legs Up account was changed."))
    return redirect("/reset/done", 303)


@bp.get("/reset/done")
@public
def done() -> Response:
    return doors.no_store(Response(render_template("accounts/reset-done.html")))
