"""What the phone asks of a discussion. `user` is whom the phone shows: nobody's words go out as another person's."""

from typing import Annotated, TypeVar

from flask import request
from flask_login import current_user
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from app import json_bodies
from app.errors import Invalid

from .refusals import AnotherPerson
from .shown import Reason

UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
Id = Annotated[str, StringConstraints(pattern=UUID)]


class Asked(BaseModel):
    model_config = ConfigDict(extra="forbid")

    user: str


class Page(Asked):
    """`before` is the last thread that the phone holds; left out, the newest come."""

    before: str | None = None


class NewComment(Asked):
    id: Id
    text: str
    parent: Id | None = None


class Text(Asked):
    text: str


class Name(Asked):
    name: str


class NewReport(Asked):
    reason: Reason
    words: str = ""


class Hiding(Asked):
    reason: str


Body = TypeVar("Body", bound=Asked)


def body(model: type[Body]) -> Body:
    return _of_who_is_here(json_bodies.read(model))


def query(model: type[Body]) -> Body:
    try:
        return _of_who_is_here(model.model_validate(request.args.to_dict()))
    except ValidationError as error:
        field = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise Invalid("This is missing or makes no sense.", field=field) from error


def _of_who_is_here(asked: Body) -> Body:
    if asked.user != current_user.id:
        raise AnotherPerson
    return asked
