"""What the app is made of, as one CycloneDX 1.6 document: `python -m tests.sbom > sbom.json`.

Python: every package of the environment this runs in. Browser: what npm's lock names; `optional` scope only builds it.
"""

import json
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parent.parent / "static" / "js" / "package-lock.json"
Component = dict[str, Any]


def _component(kind: str, name: str, version: str, scope: str, licence: str | None) -> Component:
    made: Component = {"type": "library", "name": name, "version": version, "scope": scope,
                       "purl": f"pkg:{kind}/{name.replace('@', '%40')}@{version}"}  # fmt: skip
    return made | ({"licenses": [{"license": {"name": licence}}]} if licence else {})


def _of_python(found: Distribution) -> Component:
    about = found.metadata
    licence = (about.get("License-Expression") or about.get("License") or "").strip().splitlines()
    return _component("pypi", about["Name"].lower(), found.version, "required", licence[0] if licence else None)


def python_parts() -> list[Component]:
    return sorted((_of_python(found) for found in distributions()), key=lambda part: part["name"])


def browser_parts() -> list[Component]:
    locked = json.loads(LOCK.read_text("utf-8"))["packages"]
    return [
        _component("npm", path.rpartition("node_modules/")[2], about["version"],
                   "optional" if about.get("dev") else "required", about.get("license"))
        for path, about in sorted(locked.items())
        if path
    ]  # fmt: skip


def document() -> dict[str, Any]:
    app = {"type": "application", "name": "legs-up", "version": "0.1.0"}
    parts = [*python_parts(), *browser_parts()]
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": app},
            "components": parts}  # fmt: skip


if __name__ == "__main__":
    json.dump(document(), sys.stdout, indent=1)
