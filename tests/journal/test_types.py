"""The phone's types and bounds are made from the models, and the description of the API shows the same."""

from app.journal import types
from app.log.kinds import registered


def test_the_committed_types_are_those_of_the_models(app):
    made, committed = types.rendered(), types.FILE.read_text("utf-8")
    assert committed == made, "The models changed. Run: .venv/bin/python -m app.journal.types"


def test_each_kinds_body_stands_in_the_description(visitor):
    schemas = visitor.get("/api/openapi.json").json["components"]["schemas"]
    for kind in registered():
        assert f"{kind.title()}Body" in schemas
    assert schemas["EntryBody"]["properties"]["leg"]["anyOf"][0] == {"type": "integer", "minimum": 0, "maximum": 10}
    conditions = {one["if"]["properties"]["kind"]["const"] for one in schemas["SentRevision"]["allOf"]}
    assert conditions == set(registered())
