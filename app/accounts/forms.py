"""The account pages' forms, each one pydantic model. An error is a sentence, filed under the field it stands beside."""

from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, StringConstraints, ValidationError
from werkzeug.datastructures import MultiDict

from . import email as email_rules
from . import passwords

Form = TypeVar("Form", bound=BaseModel)
Errors = dict[str, str]


def _known_shape(email: str) -> str:
    if wrong := email_rules.problem(email):
        raise ValueError(wrong)
    return email


def _typed(password: str) -> str:
    if not password:
        raise ValueError("Please type your password.")
    if len(password) > passwords.LONGEST * 4:  # nothing longer was ever accepted; spares hashing a megabyte
        raise ValueError("This password is longer than any that can be right.")
    return password


def _code(code: str) -> str:
    if not code.strip():
        raise ValueError("Please type the code.")
    if len(code) > 100:
        raise ValueError("This is longer than any code.")
    return code


Email = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_known_shape)]
Password = Annotated[str, AfterValidator(_typed)]
Code = Annotated[str, AfterValidator(_code)]


class SignUp(BaseModel):
    email: Email
    password: str


class SignIn(BaseModel):
    email: Email
    password: Password


class OnlyEmail(BaseModel):
    email: Email


class OnlyCode(BaseModel):
    code: Code


class NewPassword(BaseModel):
    code: Code
    new: str


def read(model: type[Form], sent: MultiDict[str, str]) -> tuple[Form | None, Errors]:
    """The form as typed, or None and what is wrong with each field. A field that was not sent counts as empty."""
    values = {name: sent.get(name, "") for name in model.model_fields}
    try:
        return model.model_validate(values), {}
    except ValidationError as error:
        found = {str(each["loc"][0]): each["msg"].removeprefix("Value error, ") for each in error.errors()}
        return None, found


def read_sign_up(sent: MultiDict[str, str]) -> tuple[SignUp | None, Errors]:
    """Both fields' errors at once: nobody mends the e-mail only to be told about the password."""
    form, errors = read(SignUp, sent)
    if wrong := passwords.problem(sent.get("password", ""), sent.get("email", "")):
        errors["password"] = wrong
    return (None if errors else form), errors
