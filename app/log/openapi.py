"""OpenAPI 3.1 of the API, made from the models that read the requests, so that it cannot say anything else."""

from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from .protocol import Pull, Push, Pushed
from .revision import SentRevision


class Me(BaseModel):
    user: str
    email: str
    epoch: str


class PulledRevision(SentRevision):
    seq: int


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


MODELS = (Push, Pushed, Pulled, SentRevision, Me, Error)
REFUSALS = {
    "401": "Nobody is signed in.",
    "409": "`error` says what differs: `user`, `epoch` or `history`.",
    "413": "Over 1 MiB a request or 64 KiB a body; `field` and `id` name the row.",
    "422": "Not this protocol.",
    "429": "Too often; Retry-After says for how many seconds to wait.",
}


def _ref(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _answers(name: str, *refusals: str) -> dict[str, Any]:
    refused = {status: {"description": REFUSALS[status], "content": _ref("Error")} for status in refusals}
    return {"200": {"description": "Done.", "content": _ref(name)}} | refused


def _query() -> list[dict[str, Any]]:
    schema = Pull.model_json_schema()
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
    return schemas


@cache
def description() -> dict[str, Any]:
    all_refusals = tuple(REFUSALS)
    push = {
        "summary": "Offer revisions in the order of the outbox. A bad row is refused by itself; the rest go in.",
        "requestBody": {"required": True, "content": _ref("Push")},
        "responses": _answers("Pushed", *all_refusals),
    }
    pull = {
        "summary": "What the log holds after a number, in the order of numbers.",
        "parameters": _query(),
        "responses": _answers("Pulled", "401", "409", "422", "429"),
    }
    me = {"summary": "Who is signed in, and the epoch of the log's numbers.", "responses": _answers("Me", "401")}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Legs Up", "version": "1"},
        "paths": {"/api/log": {"get": pull, "post": push}, "/api/me": {"get": me}},
        "components": {
            "schemas": _schemas(),
            "securitySchemes": {"signin": {"type": "apiKey", "in": "cookie", "name": "__Host-signin"}},
        },
        "security": [{"signin": []}],
    }
