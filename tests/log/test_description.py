"""/api/openapi.json says how the API speaks: the real requests and replies are held against it."""

from pydantic import TypeAdapter

from app.log.openapi import Pulled
from app.log.protocol import Pushed
from tests.log.conftest import edit, revision


def test_it_is_open_to_all_and_describes_every_api_address(app, visitor):
    document = visitor.get("/api/openapi.json").json
    assert document["openapi"].startswith("3.1")
    described = {(path, method) for path, methods in document["paths"].items() for method in methods}
    routed = {
        (rule.rule.replace("<", "{").replace(">", "}"), method.lower())
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/") and rule.rule != "/api/openapi.json"
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert described == routed


def test_every_reference_in_it_leads_somewhere(visitor):
    document = visitor.get("/api/openapi.json")
    names = {part.split('"')[0] for part in document.text.split("#/components/schemas/")[1:]}
    assert names <= set(document.json["components"]["schemas"])


def test_real_answers_fit_it(phone):
    first = revision()
    pushed = phone.post(first, edit(revision()), revision(kind="!")).json
    assert TypeAdapter(Pushed).validate_python(pushed).model_dump() == pushed
    pulled = phone.get().json
    assert TypeAdapter(Pulled).validate_python(pulled).model_dump() == pulled
