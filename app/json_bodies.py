"""A JSON body, read into one pydantic model; what does not fit is refused with the field's name."""

from typing import TypeVar

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import RequestEntityTooLarge

from .errors import Invalid, TooLarge

Body = TypeVar("Body", bound=BaseModel)


def sent_bytes() -> bytes:
    """Raises Invalid when it is not JSON by name, TooLarge above the limit of config.py."""
    if request.mimetype != "application/json":
        raise Invalid("This address takes application/json.", field="Content-Type")
    try:
        body = request.stream.read()
        request.stream.read(1)  # Werkzeug stops at the limit in silence, and only says so when asked for more
    except RequestEntityTooLarge as error:
        raise TooLarge from error
    return body


def read(model: type[Body]) -> Body:
    """Raises Invalid naming the first field that makes no sense, in the model's own words where it has some."""
    try:
        return model.model_validate_json(sent_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "body"
        own = first["type"] == "value_error"
        message = first["msg"].removeprefix("Value error, ") if own else "This is missing or makes no sense."
        raise Invalid(message, field=field) from error
