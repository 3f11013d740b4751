"""What the server says, on standard error: in production one JSON object a line, stamped in UTC."""

import datetime
import json
import logging

from flask import Flask
from flask.logging import default_handler


class JsonLines(logging.Formatter):
    """{"at", "level", "said", "trace"?}. What is an object already stays as it is."""

    def format(self, record: logging.LogRecord) -> str:
        said = record.getMessage()
        if said.startswith("{"):
            return said
        at = datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(timespec="milliseconds")
        line = {"at": at, "level": record.levelname.lower(), "said": said}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line)


def init_app(app: Flask) -> None:
    if app.config["PRODUCTION"]:
        default_handler.setFormatter(JsonLines())
