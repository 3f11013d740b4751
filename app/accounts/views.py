"""The account pages: plain forms that post to their own address, work without script and keep a refused e-mail."""

from flask import Blueprint, Response, make_response, redirect, render_template, request
from flask_login import current_user
from werkzeug.wrappers import Response as BaseResponse

from ..security import public
from . import cookie, forms, passwords, people, rates, sign_ins
from .devices import device_name
from .next_page import local_path

bp = Blueprint("accounts", __name__)

WRONG = "The e-mail or the password is not right. Nothing is locked; please try again."
TAKEN = "There is already an account with this e-mail. You can sign in instead."
WRONG_CURRENT = "This is not your current password."
TOO_OFTEN = "That was a lot of tries. Please wait a while, then try again."

# The form that each rate guards, and the field beside which its words stand.
GUARDED = {
    "accounts.begin_sign_in": ("accounts/sign-in.html", "password"),
    "accounts.create_account": ("accounts/sign-up.html", "email"),
    "accounts.change_password": ("accounts/settings.html", "current"),
}


def _form_page(template: str, errors: forms.Errors, status: int = 200) -> Response:
    page = make_response(render_template(template, errors=errors, email=request.form.get("email", "")), status)
    page.headers["Cache-Control"] = "no-store"
    return page


@bp.errorhandler(429)
def too_often(_error: Exception) -> Response:
    """The form again, with what was typed as e-mail; the limiter adds Retry-After."""
    template, field = GUARDED[request.endpoint or ""]
    return _form_page(template, {field: TOO_OFTEN}, 429)


def _signed_in(user_id: str) -> BaseResponse:
    reply = redirect(local_path(request.args.get("next")), 303)
    cookie.give(reply, sign_ins.begin(user_id, device_name(request.headers.get("User-Agent", ""))))  # type: ignore[arg-type]
    return reply


@bp.get("/sign-up")
@public
def sign_up() -> BaseResponse:
    if current_user.is_authenticated:
        return redirect(local_path(request.args.get("next")))
    return _form_page("accounts/sign-up.html", {})


@bp.post("/sign-up")
@public
@rates.sign_up
def create_account() -> BaseResponse:
    """Says so when an address has an account: a server that sends no mail has no other way to tell its owner."""
    form, errors = forms.read_sign_up(request.form)
    if form is None:
        return _form_page("accounts/sign-up.html", errors, 422)
    try:
        return _signed_in(people.create(form.email, form.password))
    except people.EmailTaken:
        return _form_page("accounts/sign-up.html", {"email": TAKEN}, 422)


@bp.get("/sign-in")
@public
def sign_in() -> BaseResponse:
    if current_user.is_authenticated:
        return redirect(local_path(request.args.get("next")))
    return _form_page("accounts/sign-in.html", {})


@bp.post("/sign-in")
@public
@rates.sign_in
def begin_sign_in() -> BaseResponse:
    form, errors = forms.read(forms.SignIn, request.form)
    if form is None:
        return _form_page("accounts/sign-in.html", errors, 422)
    user_id = people.with_password(form.email, form.password)
    if user_id is None:
        return _form_page("accounts/sign-in.html", {"password": WRONG}, 422)
    return _signed_in(user_id)


@bp.post("/sign-out")
@public
def sign_out() -> BaseResponse:
    """Ends the sign-in on the server. Open to all: one that is over already still has a cookie to take away."""
    sign_ins.end(cookie.token())
    is_page = "text/html" in request.headers.get("Accept", "")
    reply = redirect("/", 303) if is_page else Response(status=204)
    cookie.take_away(reply)  # type: ignore[arg-type]
    return reply


@bp.get("/reset")
@public
def reset() -> str:
    return render_template("accounts/reset.html")


@bp.get("/.well-known/change-password")
@public
def change_password_address() -> BaseResponse:
    """Where password managers look (W3C, "A Well-Known URL for Changing Passwords")."""
    return redirect("/settings")


@bp.get("/settings")
def settings() -> str:
    return render_template("accounts/settings.html", errors={})


@bp.post("/settings")
@rates.change_password
def change_password() -> BaseResponse:
    """A new password, given the current one; ends every other sign-in."""
    form, errors = forms.read(forms.NewPassword, request.form)
    if wrong := passwords.problem(request.form.get("new", ""), current_user.email):
        errors["new"] = wrong
    elif form and people.with_password(current_user.email, form.current) is None:
        errors["current"] = WRONG_CURRENT
    if form is None or errors:
        return _form_page("accounts/settings.html", errors, 422)
    people.set_password(current_user.id, form.new, keep=current_user.sign_in)
    return redirect("/settings/password-changed", 303)


@bp.get("/settings/password-changed")
def password_changed() -> str:
    return render_template("accounts/password-changed.html")
