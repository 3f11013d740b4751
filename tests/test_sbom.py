"""The bill of materials names what the app ships, and how to find each part again."""

from tests import sbom


def test_it_names_what_runs_on_the_server_and_in_the_browser():
    parts = {part["purl"].rpartition("@")[0]: part for part in sbom.document()["components"]}
    for shipped in ("pkg:pypi/flask", "pkg:pypi/webauthn", "pkg:npm/lit", "pkg:npm/idb"):
        assert parts[shipped]["scope"] == "required"
        assert parts[shipped]["version"]
    assert all(part["name"] and part["version"] for part in parts.values())
