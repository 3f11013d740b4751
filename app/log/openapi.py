"""OpenAPI 3.1 of the API, made from the models that read the requests, so that it cannot say anything else."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from ..accounts import openapi as accounts
from ..accounts.openapi import Operation
from .kind_schemas import body_schemas
from .protocol import Pull, Push, Pushed
from .revision import SentRevision


class Me(BaseModel):
    user: str
    email: str
    epoch: str


class PulledRevision(SentRevision):
    seq: int
    saved_at: str | None  # UTC, to the second: when the server numbered it


class Pulled(BaseModel):
    epoch: str
    revisions: list[PulledRevision]
    after: int
    more: bool


class Error(BaseModel):
    """Every refusal: `error` is a code for programs, `message` a sentence for people."""

    error: str
    message: str
    field: str | None = None


MODELS: list[type[BaseModel]] = [Push, Pushed, Pulled, SentRevision, Me, Error, *accounts.models()]
LOG_REFUSALS = ("401", "403", "409", "413", "422", "429")
REFUSALS = {
    "401": "Nobody is signed in.",
    "403": "From another site; or `error` is `proof`: show first, at /api/account/proof, who is there.",
    "404": "There is no such thing, or it is somebody else's.",
    "409": "What is asked for does not fit; in the log `error` says what differs: `user`, `epoch` or `history`.",
    "413": "Over 1 MiB a request or 64 KiB a body; `field` and `id` name the row.",
    "422": "Not this protocol.",
    "429": "Too often; Retry-After says for how many seconds to wait.",
}


def _ref(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _answers(name: str | None, *refusals: str) -> dict[str, Any]:
    refused = {status: {"description": REFUSALS[status], "content": _ref("Error")} for status in refusals}
    done = {"200": {"description": "Done.", "content": _ref(name)}} if name else {"204": {"description": "Done."}}
    return done | refused


def _operation(one: Operation) -> dict[str, Any]:
    made: dict[str, Any] = {
        "summary": one.summary,
        "responses": _answers(one.gives.__name__ if one.gives else None, *one.refusals),
    }
    if one.takes:
        made["requestBody"] = {"required": True, "content": _ref(one.takes.__name__)}
    if parameters := [*accounts.parameters(one.path), *(_query(one.query) if one.query else ())]:
        made["parameters"] = parameters
    return made


_of_rooms: list[Operation] = []


def describe(operations: Iterable[Operation]) -> None:
    """Adds what another room answers. Called while that room is imported: the document is made once."""
    for one in operations:
        _of_rooms.append(one)
        MODELS.extend(model for model in (one.takes, one.gives) if model and model not in MODELS)


def _operations() -> dict[str, dict[str, Any]]:
    paths: dict[str, dict[str, Any]] = {}
    for one in (*accounts.OPERATIONS, *_of_rooms):
        paths.setdefault(one.path, {})[one.method] = _operation(one)
    erased = {
        "summary": "Whether an account was erased: a phone that is signed out asks for the one whose notes it holds.",
        "parameters": [accounts.ERASED],
        "responses": _answers("Erased", "429"),
        "security": [],
    }
    return paths | {"/api/erased": {"get": erased}}


def _query(model: type[BaseModel]) -> list[dict[str, Any]]:
    schema = model.model_json_schema()
    required = schema.get("required", [])
    return [
        {"name": name, "in": "query", "required": name in required, "schema": about}
        for name, about in schema["properties"].items()
    ]


def _schemas() -> dict[str, Any]:
    _, made = models_json_schema(
        [(model, "validation") for model in MODELS], ref_template="#/components/schemas/{model}"
    )
    schemas = made["$defs"]
    schemas["Push"]["properties"]["revisions"]["items"] = {"$ref": "#/components/schemas/SentRevision"}
    bodies = body_schemas()
    schemas["SentRevision"]["allOf"] = [_if_of(kind) for kind in bodies]
    return schemas | {_body_name(kind): schema for kind, schema in bodies.items()}


def _if_of(kind: str) -> dict[str, Any]:
    """What the body of a revision of this kind may hold. Bodies of kinds that are not named are stored as they came."""
    body = {"anyOf": [{"$ref": f"#/components/schemas/{_body_name(kind)}"}, {"type": "null"}]}
    return {"if": {"properties": {"kind": {"const": kind}}}, "then": {"properties": {"body": body}}}


def _body_name(kind: str) -> str:
    return f"{kind.title()}Body"


def paths() -> dict[str, dict[str, Any]]:
    """Each operation, by path and method; complete before any kind is registered."""
    push = {
        "summary": "Offer revisions in the order of the outbox. A bad row is refused by itself; the rest go in.",
        "requestBody": {"required": True, "content": _ref("Push")},
        "responses": _answers("Pushed", *LOG_REFUSALS),
    }
    pull = {
        "summary": "What the log holds after a number, in the order of numbers.",
        "parameters": _query(Pull),
        "responses": _answers("Pulled", "401", "409", "422", "429"),
    }
    me = {"summary": "Who is signed in, and the epoch of the log's numbers.", "responses": _answers("Me", "401")}
    ours: dict[str, dict[str, Any]] = {"/api/log": {"get": pull, "post": push}, "/api/me": {"get": me}}
    return ours | _operations()


@cache
def description() -> dict[str, Any]:
    """The whole. Ask for it only when every kind is registered: it is made once."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Legs Up", "version": "1"},
        "paths": paths(),
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {"signin": {"type": "apiKey", "in": "cookie", "name": "__Host-signin"}},
        },
        "security": [{"signin": []}],
    }
