"""The same app under another build's name, as after a deployment; a test's server is started on it."""

from app import assets, create_app

assets.build_id = lambda: "another-build"
app = create_app()
