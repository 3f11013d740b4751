"""Whatever /api/openapi.json allows, and more, is answered as it says: schemathesis asks fifty times an operation.

`LEGS_UP_CASES=1000 pytest tests/accounts/test_api_fuzz.py` asks more.
"""

import os

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
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
# What ends the sign-in or the account that the next case needs.
ENDS = {("DELETE", "/api/account"), ("PUT", "/api/account/email")}


@pytest.fixture(scope="module")
def described(tmp_path_factory):
    file = tmp_path_factory.mktemp("fuzz") / "fuzz.sqlite"
    app = create_app(SETTINGS | {"DATABASE_URL": f"sqlite:///{file}"})
    client = app.test_client()
    form = {"email": "sam@example.org", "password": PASSWORD}
    client.post("/sign-up", data=form, headers={"Sec-Fetch-Site": "same-origin"})
    spec = client.get("/api/openapi.json").json
    # Schemathesis makes no cases from conditions; what each kind's body may hold is tried in tests/cases/bodies.
    del spec["components"]["schemas"]["SentRevision"]["allOf"]
    described = schemathesis.openapi.from_dict(spec)
    described.app = app
    described.signin = client.get_cookie("signin").value
    return described


OPERATIONS = sorted({(method.upper(), path) for path, methods in openapi.paths().items() for method in methods} - ENDS)


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_the_api_answers_as_it_says(described, method, path):
    asks = settings(max_examples=CASES, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
                    suppress_health_check=list(HealthCheck))  # fmt: skip

    @asks
    @given(case=described[path][method].as_strategy())
    def answers(case):
        headers = {"Sec-Fetch-Site": "same-origin", "Accept-Encoding": "identity"}
        reply = case.call(headers=headers, cookies={"signin": described.signin})
        case.validate_response(reply, checks=CHECKS)

    answers()


@pytest.mark.parametrize(("method", "path"), [one for one in OPERATIONS if one[1] != "/api/erased"])
def test_nobody_gets_an_answer_that_is_somebodys(described, method, path):
    @settings(max_examples=3, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(case=described[path][method].as_strategy())
    def turned_away(case):
        assert case.call(headers={"Sec-Fetch-Site": "same-origin"}, cookies={"signin": ""}).status_code == 401

    turned_away()
