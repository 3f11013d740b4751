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
from tests.conftest import SETTINGS, Browser, sign_up
from tests.learn.discussion.cast import ARTICLE, Discusser

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
        self.app.test_client_class = Browser
        self._people = 0

    def somebody(self):
        """Somebody new: what an earlier case changed or ended is somebody else's."""
        self._people += 1
        return sign_up(self.app.test_client(), f"sam{self._people}@example.org")

    def writer(self):
        """Somebody new who takes part in the discussion."""
        return Discusser.named(self.somebody(), f"Sam {self._people}")


def signin(member):
    return member.client.get_cookie("signin").value


def what_there_is(described):
    """(somebody, what a made-up request would never hit: their id, the epoch, an article, comments under it)."""
    moderator = described.writer().with_role("operator")
    comments = [moderator.wrote("Mine."), described.writer().wrote("Somebody else's.")]
    there = moderator.client.get("/api/me").json | {"article": ARTICLE}
    return moderator, [there | {"comment": comment} for comment in comments]


def asking_for(case, there):
    """The case with what is there in the place of what was made up: that meets 404 or 409 and nothing behind it."""
    for part in (case.body, case.query, case.path_parameters):
        if isinstance(part, dict):
            part |= {name: there[name] for name in ("user", "epoch", "article", "comment") if name in part}


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
    someone, places = what_there_is(described)

    @settings(max_examples=CASES, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(case=described.schema[path][method].as_strategy(), there=st.sampled_from([None, *places]))
    def answers(case, there):
        who = described.somebody() if (method, path) == ERASES else someone
        if there:
            asking_for(case, there)
        reply = case.call(headers=HEADERS, cookies={"signin": signin(who)})
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
