"""Fixtures for the unit tests of every service and shared library."""
import json
import logging

import pytest

from berrys_utils.http import Request


@pytest.fixture
def call():
    """Ask an application directly, without a socket: call(app, "GET", "/health")."""
    def ask(application, method, target, payload=None, headers=None):
        body = b"" if payload is None else json.dumps(payload).encode("utf-8")
        return Answer(application.handle(Request(method, target, headers or {}, body)))
    return ask


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.content_type = response.content_type
        self.body = response.body

    def json(self):
        return json.loads(self.body)


@pytest.fixture(autouse=True)
def keep_logging():
    """Tests of the logs must not change how the next test logs."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
