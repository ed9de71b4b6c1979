"""Which client connections are in the middle of a request: what a drain has to wait for."""
import socket
import threading
import time

FRESH, BUSY, IDLE = "fresh", "busy", "idle"

# Someone who has just connected is about to ask; someone who has not asked after this long is
# a load balancer keeping a connection warm.
FRESH_SECONDS = 1.0


class Connections:
    def __init__(self, clock=time.monotonic):
        self._clock = clock
        self._changed = threading.Condition()
        self._open = {}  # connection -> (state, since)

    def opened(self, connection):
        self._set(connection, FRESH)

    def busy(self, connection):
        self._set(connection, BUSY)

    def idle(self, connection):
        self._set(connection, IDLE)

    def closed(self, connection):
        with self._changed:
            self._open.pop(connection, None)
            self._changed.notify_all()

    def stop_reading(self, *states):
        """End the connections in these states: a request that has already arrived is still read."""
        with self._changed:
            for connection, (state, _) in self._open.items():
                if state in states:
                    _stop_reading(connection)

    def wait_until_quiet(self, deadline):
        """Wait until nobody is in the middle of a request; False when the deadline came first."""
        return self._wait(lambda: not self._pending(), deadline)

    def wait_until_closed(self, deadline):
        return self._wait(lambda: not self._open, deadline)

    def unfinished(self):
        with self._changed:
            return sum(state == BUSY for state, _ in self._open.values())

    def _pending(self):
        young = self._clock() - FRESH_SECONDS
        return any(state == BUSY or state == FRESH and since > young
                   for state, since in self._open.values())

    def _wait(self, condition, deadline):
        with self._changed:
            while not condition():
                left = deadline - self._clock()
                if left <= 0:
                    return False
                # Not for the whole time: a fresh connection turns old without telling anybody.
                self._changed.wait(min(left, 0.1))
            return True

    def _set(self, connection, state):
        with self._changed:
            self._open[connection] = (state, self._clock())
            self._changed.notify_all()


def _stop_reading(connection):
    try:
        connection.shutdown(socket.SHUT_RD)
    except OSError:
        pass  # the client has gone already
