"""Whatever /api/openapi.json allows, and more, is answered as it says: schemathesis asks fifty times an operation.

`LEGS_UP_CASES=1000 pytest -n0 tests/accounts/test_api_fuzz.py` asks more.
"""

import os

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app import create_app
from app.log import openapi
from tests.conftest import PASSWORD, SETTINGS

CASES = int(os.environ.get("LEGS_UP_CASES", "50"))
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
HEADERS = {"Sec-Fetch-Site": "same-origin", "Accept-Encoding": "identity"}
# The formats that are ours (static/js/src/lib/bounds.ts).
schemathesis.openapi.format("local-time", st.datetimes().map(lambda at: at.isoformat(timespec="seconds") + "+01:00"))
schemathesis.openapi.format("name", st.text(min_size=1, max_size=80).filter(str.strip))
ERASES = ("DELETE", "/api/account")
OPERATIONS = sorted({(method.upper(), path) for path, methods in openapi.paths().items() for method in methods})


class Described:
    """An app, what it says of itself, and as many people as are asked for."""

    def __init__(self, file):
        self.app = create_app(SETTINGS | {"DATABASE_URL": f"sqlite:///{file}"})
        spec = self.app.test_client().get("/api/openapi.json").json
        schemas = spec["components"]["schemas"]
        schemas["SentRevision"] = of_every_kind(schemas["SentRevision"])
        self.schema = schemathesis.openapi.from_dict(spec)
        self.schema.app = self.app
        self._people = 0

    def signin(self):
        """The cookie of somebody new: what an earlier case changed or ended is somebody else's."""
        self._people += 1
        client = self.app.test_client()
        form = {"email": f"sam{self._people}@example.org", "password": PASSWORD}
        client.post("/sign-up", data=form, headers=HEADERS)
        return client.get_cookie("signin").value

    def me(self, signin):
        client = self.app.test_client()
        client.set_cookie("signin", signin)
        return client.get("/api/me").json


def as_the_signed_in(case, me):
    """The case with the person and the epoch that the log asks for: a made-up one meets 409 and nothing behind it."""
    for part in (case.body, case.query):
        if isinstance(part, dict):
            part |= {name: me[name] for name in ("user", "epoch") if name in part}


def of_every_kind(revision):
    """The same description with a branch for each kind: schemathesis makes no cases from if and then."""
    conditions = revision.pop("allOf")
    branches = [
        revision | {"properties": revision["properties"] | one["if"]["properties"] | one["then"]["properties"]}
        for one in conditions
    ]
    return {"anyOf": [*branches, revision]}


@pytest.fixture(scope="module")
def described(tmp_path_factory):
    return Described(tmp_path_factory.mktemp("fuzz") / "fuzz.sqlite")


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_the_api_answers_as_it_says(described, method, path):
    someone = described.signin()
    me = described.me(someone)

    @settings(max_examples=CASES, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(case=described.schema[path][method].as_strategy(), knows=st.booleans())
    def answers(case, knows):
        signin = described.signin() if (method, path) == ERASES else someone
        if knows:
            as_the_signed_in(case, me)
        reply = case.call(headers=HEADERS, cookies={"signin": signin})
        case.validate_response(reply, checks=CHECKS)

    answers()


@pytest.mark.parametrize(("method", "path"), [one for one in OPERATIONS if one[1] != "/api/erased"])
def test_nobody_gets_an_answer_that_is_somebodys(described, method, path):
    @settings(max_examples=3, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(case=described.schema[path][method].as_strategy())
    def turned_away(case):
        assert case.call(headers={"Sec-Fetch-Site": "same-origin"}, cookies={"signin": ""}).status_code == 401

    turned_away()


def test_every_kind_is_asked_about(described):
    branches = described.schema.raw_schema["components"]["schemas"]["SentRevision"]["anyOf"]
    kinds = {branch["properties"]["kind"].get("const") for branch in branches}
    assert {"entry", "practice", "screen", "event", "preferences", None} <= kinds
