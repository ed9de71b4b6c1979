import socket

import pytest

from berrys_utils.connections import FRESH, IDLE, Connections


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        self.now += 0.01  # so that a wait without an end would still come to its deadline
        return self.now


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def quiet(connections, clock):
    return connections.wait_until_quiet(clock.now)


def test_quiet_when_every_connection_waits_for_its_next_request():
    clock = Clock()
    connections = Connections(clock)
    assert quiet(connections, clock)
    connections.opened("a")
    connections.busy("a")
    assert not quiet(connections, clock)
    assert connections.unfinished() == 1
    connections.idle("a")
    assert quiet(connections, clock)
    assert not connections.wait_until_closed(clock.now)
    connections.closed("a")
    assert connections.wait_until_closed(clock.now)


def test_a_fresh_connection_is_waited_for_only_for_a_moment():
    clock = Clock()
    connections = Connections(clock)
    connections.opened("a")
    assert not quiet(connections, clock)
    assert connections.unfinished() == 0
    clock.now += 1.0
    assert quiet(connections, clock)


def test_an_idle_connection_ends_after_what_has_arrived(pair):
    ours, theirs = pair
    connections = Connections()
    connections.opened(ours)
    connections.idle(ours)
    theirs.sendall(b"GET")
    connections.stop_reading(IDLE, FRESH)
    assert ours.recv(10) == b"GET"
    assert ours.recv(10) == b""


def test_a_busy_connection_goes_on(pair):
    ours, theirs = pair
    connections = Connections()
    connections.opened(ours)
    connections.busy(ours)
    connections.stop_reading(IDLE, FRESH)
    theirs.sendall(b"rest of the body")
    assert ours.recv(4) == b"rest"
