"""The pages at the door: plain forms that post to their own address, work without script and keep a refused e-mail."""

from datetime import UTC, datetime, timedelta

from flask import Blueprint, Response, current_app, redirect, render_template, request
from flask_login import current_user
from werkzeug.wrappers import Response as BaseResponse

from ..errors import AppError, Conflict, NotFound
from ..security import public
from . import ceremonies, codes, cookie, doorbook, doors, factors, forms, hashing, people, rates, sign_ins, sign_up
from .doors import SECOND_STEP
from .form_pages import answer_too_often, form_page

bp = Blueprint("accounts", __name__)

WRONG = "The e-mail or the password is not right. Nothing is locked; please try again."
WRONG_CODE = "This code is not right, or was used already. Please try the next one."
BEGIN_AGAIN = "That took a little too long, or too many tries. Please sign in again."

answer_too_often(
    bp,
    {
        "accounts.begin_sign_in": ("accounts/sign-in.html", "password"),
        "accounts.second_step": ("accounts/second-step.html", "code"),
        "accounts.create_account": ("accounts/sign-up.html", "email"),
        "accounts.confirm_account": ("accounts/sign-up-code.html", "code"),
    },
)


def _not_for_everybody(error: AppError) -> tuple[str, int]:
    """Instead of the form, to whoever may not make an account here."""
    return render_template("accounts/sign-up-refused.html", message=error.message), error.status


for _refusal in (sign_up.NotOpen, sign_up.NeedsInvitation):
    bp.register_error_handler(_refusal, _not_for_everybody)


@bp.get("/sign-up")
@public
def show_sign_up() -> BaseResponse:
    if current_user.is_authenticated:
        return redirect(doors.wanted_page())
    sign_up.check_allowed()
    return form_page("accounts/sign-up.html", {})


@bp.post("/sign-up")
@public
@rates.sign_up
def create_account() -> BaseResponse:
    """Without mail it says so when an address has an account: there is no other way to tell its owner."""
    sign_up.check_allowed()
    form, errors = forms.read_sign_up(request.form)
    if form is None:
        return form_page("accounts/sign-up.html", errors, 422)
    password_hash = hashing.hash_password(form.password)
    applicant = sign_up.Applicant(people.new_id(), form.email, password_hash, invitation=sign_up.invitation())
    try:
        return sign_up.welcome(applicant, lambda page: redirect(page, 303))
    except Conflict as taken:
        return form_page("accounts/sign-up.html", {"email": taken.message}, 422)


@bp.get("/sign-up/code")
@public
def show_sign_up_code() -> Response:
    return form_page("accounts/sign-up-code.html", {})


@bp.post("/sign-up/code")
@public
@rates.code
def confirm_account() -> BaseResponse:
    form, errors = forms.read(forms.OnlyCode, request.form)
    key = cookie.step()
    if form and (wrong := codes.problem(sign_up.PURPOSE, key, form.code)):
        errors["code"] = wrong
    if errors:
        return form_page("accounts/sign-up-code.html", errors, 422)
    return sign_up.finish(key)


@bp.get("/sign-in")
@public
def show_sign_in() -> BaseResponse:
    if current_user.is_authenticated:
        return redirect(doors.wanted_page())
    return form_page("accounts/sign-in.html", {})


@bp.post("/sign-in")
@public
@rates.sign_in
def begin_sign_in() -> BaseResponse:
    form, errors = forms.read(forms.SignIn, request.form)
    if form is None:
        return form_page("accounts/sign-in.html", errors, 422)
    user_id = people.with_password(form.email, form.password)
    if user_id is None:
        return form_page("accounts/sign-in.html", {"password": WRONG}, 422)
    if not doors.is_open(user_id):
        return form_page("accounts/sign-in.html", {"password": doors.SWITCHED_OFF}, 422)
    return doors.after_password(user_id)


@bp.get("/sign-in/second")
@public
def show_second_step() -> BaseResponse:
    if ceremonies.look(SECOND_STEP, cookie.step()) is None:
        return redirect(doors.with_query("/sign-in"))
    return form_page("accounts/second-step.html", {})


@bp.post("/sign-in/second")
@public
@rates.code
def second_step() -> BaseResponse:
    """The password was right; now a code of the authenticator app, or a recovery code."""
    key = cookie.step()
    form, errors = forms.read(forms.OnlyCode, request.form)
    if form is None:
        return form_page("accounts/second-step.html", errors, 422)
    begun = ceremonies.look(SECOND_STEP, key)
    if begun is None or begun.user_id is None or not ceremonies.spend_try(SECOND_STEP, key):
        return form_page("accounts/sign-in.html", {"password": BEGIN_AGAIN}, 422)
    doorbook.about_id(begun.user_id)
    if not factors.accepts_second(begun.user_id, form.code):
        return form_page("accounts/second-step.html", {"code": WRONG_CODE}, 422)
    if ceremonies.take(SECOND_STEP, key) is None:
        return form_page("accounts/sign-in.html", {"password": BEGIN_AGAIN}, 422)
    return doors.sign_in(redirect(doors.wanted_page(), 303), begun.user_id)


@bp.post("/sign-out")
@public
def sign_out() -> BaseResponse:
    """Ends the sign-in on the server. Open to all: one that is over already still has a cookie to take away."""
    if current_user.is_authenticated:
        doorbook.about(current_user.email)
    sign_ins.end(cookie.token())
    is_page = "text/html" in request.headers.get("Accept", "")
    reply = redirect("/", 303) if is_page else Response(status=204)
    cookie.take_away(reply)
    return reply


@bp.get("/.well-known/change-password")
@public
def change_password_address() -> BaseResponse:
    """Where password managers look (W3C, "A Well-Known URL for Changing Passwords")."""
    return redirect("/settings/security")


@bp.get("/.well-known/security.txt")
@public
def security_text() -> Response:
    """Whom to tell of a hole (RFC 9116): the operator's address, when the settings name one."""
    if not current_app.config["SECURITY_CONTACT"]:
        raise NotFound
    ends = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=180)
    lines = (
        f"Contact: {current_app.config['SECURITY_CONTACT']}",
        f"Expires: {ends.isoformat()}",
        "Preferred-Languages: en",
    )
    return Response("\n".join(lines) + "\n", mimetype="text/plain")


@bp.get("/erased")
@public
def erased() -> str:
    """Where a phone shows what it never sent, and clears itself. The same for everybody."""
    return render_template("accounts/erased.html")


@bp.get("/settings")
def settings() -> str:
    return render_template("accounts/settings.html")


@bp.get("/settings/security")
def security_page() -> str:
    return render_template("accounts/security.html")
