"""The accounts room: who you are. Signing up, in and out; passkeys and codes; devices; taking everything along."""

from flask import Flask

from . import api, api_data, api_factors, cookie, doorbook, hashing, mail, passkey_views, reset_views, views


def init_app(app: Flask) -> None:
    cookie.init_app(app)
    doorbook.init_app(app)
    hashing.init_app(app)
    mail.init_app(app)
    for module in (views, passkey_views, reset_views, api, api_factors, api_data):
        app.register_blueprint(module.bp)
    app.jinja_env.globals["sends_mail"] = mail.is_configured
