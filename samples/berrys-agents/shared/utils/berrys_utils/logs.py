"""Structured logs: one JSON object per line on standard output."""
import contextvars
import datetime
import json
import logging
import sys

# The id of the request that the current thread is answering; "" outside of a request.
request_id = contextvars.ContextVar("request_id", default="")

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class JsonFormatter(logging.Formatter):
    """Writes the record's message and whatever was passed as `extra={"fields": {…}}`."""

    def __init__(self, release):
        super().__init__()
        self._release = release

    def format(self, record):
        moment = datetime.datetime.fromtimestamp(record.created, datetime.timezone.utc)
        line = {
            "time": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "service": self._release.service,
            "release": self._release.release,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request_id.get():
            line["request_id"] = request_id.get()
        line.update(getattr(record, "fields", {}))
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def configure(release, level="INFO", stream=None):
    """Send every log record of the process through one JSON handler."""
    handler = logging.StreamHandler(stream or sys.stdout)
    handler.setFormatter(JsonFormatter(release))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
