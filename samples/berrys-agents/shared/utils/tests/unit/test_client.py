import http.client
import json
from types import SimpleNamespace

import pytest

from berrys_utils import logs
from berrys_utils.client import ServiceClient, UpstreamTimeout, UpstreamUnavailable
from berrys_utils.http import HttpError


class FakeConnection:
    """Stands in for http.client.HTTPConnection: remembers the request, plays the answer."""

    def __init__(self, status=200, body=b"{}", connect=None, respond=None):
        self._answer = SimpleNamespace(
            status=status, read=lambda: body, getheaders=lambda: [("Content-Type", "text/plain")])
        self._connect = connect
        self._respond = respond
        self.sock = SimpleNamespace(settimeout=lambda seconds: None)
        self.sent = None
        self.closed = False

    def __call__(self, host, port, timeout):
        self.address = (host, port)
        return self

    def connect(self):
        if self._connect:
            raise self._connect

    def request(self, method, target, body=None, headers=None):
        self.sent = (method, target, body, headers)

    def getresponse(self):
        if self._respond:
            raise self._respond
        return self._answer

    def close(self):
        self.closed = True


def client(connection, url="http://models:8000"):
    return ServiceClient("models", url, 2.0, connection)


def test_a_request_goes_to_the_service_with_the_request_id():
    connection = FakeConnection(body=b"[1]")
    token = logs.request_id.set("r1")
    try:
        reply = client(connection, "http://models:9000/base/").request("GET", "/models?x=1")
    finally:
        logs.request_id.reset(token)
    assert connection.address == ("models", 9000)
    assert connection.sent == ("GET", "/base/models?x=1", None,
                               {"Connection": "close", "X-Request-ID": "r1"})
    assert (reply.status, reply.json(), reply.headers) == (200, [1],
                                                           {"content-type": "text/plain"})
    assert connection.closed


@pytest.mark.parametrize("trouble", [
    dict(connect=ConnectionRefusedError()), dict(respond=ConnectionResetError()),
    dict(respond=http.client.RemoteDisconnected()), dict(respond=http.client.BadStatusLine("x")),
    dict(connect=OSError("name not known"))])
def test_a_service_that_is_away_is_502(trouble):
    connection = FakeConnection(**trouble)
    with pytest.raises(UpstreamUnavailable) as raised:
        client(connection).request("GET", "/models")
    assert raised.value.status == 502
    assert connection.closed


@pytest.mark.parametrize("trouble", [dict(connect=TimeoutError()), dict(respond=TimeoutError())])
def test_a_service_that_is_slow_is_504(trouble):
    with pytest.raises(UpstreamTimeout) as raised:
        client(FakeConnection(**trouble)).request("GET", "/models")
    assert raised.value.status == 504


def test_json_both_ways():
    connection = FakeConnection(body=b'{"answer": 1}')
    assert client(connection).json("POST", "/models/answers", {"prompt": "p"}) == {"answer": 1}
    assert json.loads(connection.sent[2]) == {"prompt": "p"}


def test_a_refusal_is_passed_on_with_its_reason():
    body = b'{"error": {"code": "not_found", "message": "No such task."}}'
    with pytest.raises(HttpError) as raised:
        client(FakeConnection(404, body)).json("GET", "/tasks/1")
    assert (raised.value.status, raised.value.code) == (404, "not_found")
    assert raised.value.message == "No such task."


@pytest.mark.parametrize("status, body", [(500, b"{}"), (503, b"<html>"), (200, b"<html>")])
def test_an_answer_that_makes_no_sense_is_502(status, body):
    with pytest.raises(UpstreamUnavailable):
        client(FakeConnection(status, body)).json("GET", "/models")
