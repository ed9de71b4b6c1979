"""The server over real sockets, on the loopback interface only."""
import http.client
import socket
import threading
import time

import pytest

from berrys_utils import healthcheck
from berrys_utils.application import Application
from berrys_utils.http import Response, json_response
from berrys_utils.server import MAX_BODY_BYTES, HttpServer


@pytest.fixture
def gate():
    """Requests to /slow are held until the gate opens."""
    return threading.Event()


@pytest.fixture
def server(gate):
    application = Application({"BERRYS_SERVICE": "test"})

    def slow(_):
        gate.wait(5)
        return json_response({"slow": True})

    application.route("GET", "/slow", slow)
    application.route("POST", "/echo", lambda request: json_response(request.json()))
    application.route("DELETE", "/thing", lambda _: Response(204))
    server = HttpServer(application, "127.0.0.1")
    server.start()
    yield server
    gate.set()
    if not application.health.draining:  # a test of the drain has done it already
        server.drain(1.0)


def connect(server):
    return http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)


def ask(server, method, path, body=None, connection=None):
    connection = connection or connect(server)
    connection.request(method, path, body=body)
    answer = connection.getresponse()
    return answer, answer.read()


def raw(server, text):
    with socket.create_connection(("127.0.0.1", server.server_port), 5) as connection:
        connection.sendall(text)
        with connection.makefile("rb") as answer:
            return answer.readline()


def wait_for(condition):
    deadline = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_connection_serves_many_requests(server):
    connection = connect(server)
    for text in (b'{"n": 1}', b'{"n": 2}'):
        answer, body = ask(server, "POST", "/echo", text, connection)
        assert (answer.status, body.strip()) == (200, text)
        assert answer.getheader("Connection") is None


def test_head_has_no_body_and_204_neither(server):
    connection = connect(server)
    answer, body = ask(server, "HEAD", "/health", connection=connection)
    assert (answer.status, body) == (200, b"")
    assert int(answer.getheader("Content-Length")) > 0
    answer, body = ask(server, "DELETE", "/thing", connection=connection)
    assert (answer.status, body, answer.getheader("Content-Length")) == (204, b"", None)
    assert ask(server, "GET", "/health", connection=connection)[0].status == 200


@pytest.mark.parametrize("header, status", [
    ("Content-Length: x", b"400"), ("Content-Length: -1", b"400"),
    (f"Content-Length: {MAX_BODY_BYTES + 1}", b"413"), ("Transfer-Encoding: chunked", b"411")])
def test_bodies_without_a_sensible_length_are_refused(server, header, status):
    line = raw(server, f"POST /echo HTTP/1.1\r\nHost: x\r\n{header}\r\n\r\n".encode())
    assert line.split()[1] == status


@pytest.mark.parametrize("line, status", [
    (b"this is not HTTP at all", b"400"), (b"GET / HTTP/one", b"400"),
    (b"BREW /coffee HTTP/1.1", b"501")])
def test_nonsense_is_refused(server, line, status):
    assert raw(server, line + b"\r\n\r\n").split()[1] == status


def test_the_health_check_of_the_container(server):
    assert healthcheck.healthy(server.server_port)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert not healthcheck.healthy(unused.getsockname()[1], timeout=0.2)


def test_draining_finishes_the_requests_in_flight_and_says_not_ready(server, gate):
    answers, unfinished = [], []
    asking = threading.Thread(target=lambda: answers.append(ask(server, "GET", "/slow")))
    asking.start()
    wait_for(lambda: server.connections.unfinished() == 1)
    draining = threading.Thread(target=lambda: unfinished.append(server.drain(5.0)))
    draining.start()
    wait_for(lambda: server.application.health.draining)

    assert ask(server, "GET", "/health/ready")[0].status == 503
    assert ask(server, "GET", "/health")[0].status == 200
    assert answers == []

    gate.set()
    asking.join(5)
    draining.join(5)
    answer, body = answers[0]
    assert (answer.status, body.strip()) == (200, b'{"slow": true}')
    assert answer.getheader("Connection") == "close"
    assert unfinished == [0]
    with pytest.raises(ConnectionRefusedError):
        ask(server, "GET", "/health")


def test_draining_gives_up_when_the_grace_period_is_over(server, gate):
    connection = connect(server)
    connection.request("GET", "/slow")
    wait_for(lambda: server.connections.unfinished() == 1)
    assert server.drain(0.1) == 1


def test_draining_does_not_wait_for_idle_connections(server):
    connection = connect(server)
    ask(server, "GET", "/health", connection=connection)
    began = time.monotonic()
    assert server.drain(5.0) == 0
    assert time.monotonic() - began < 1.0


def test_who_has_just_connected_is_still_answered(server):
    connection = connect(server)
    connection.connect()
    draining = threading.Thread(target=server.drain, args=(5.0,))
    draining.start()
    wait_for(lambda: server.application.health.draining)
    assert ask(server, "GET", "/health", connection=connection)[0].status == 200
    draining.join(5)
