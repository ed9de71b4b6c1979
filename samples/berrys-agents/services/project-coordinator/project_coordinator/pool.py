"""A small pool of database connections."""
import threading
import time
from contextlib import contextmanager, suppress

# A connection that rested longer than this is tried before it is used: the server may have
# restarted, or a firewall may have forgotten the connection.
TRUSTED_SECONDS = 5.0


class PoolExhausted(Exception):
    """Every connection stayed in use for as long as the caller was willing to wait."""


class ConnectionPool:
    """Opens connections when they are needed, `size` at most, and keeps them.

    `connect` opens one and `broken` is the exception, or a tuple of them, that tells that a
    connection is of no use any more.
    """

    def __init__(self, connect, size, wait_seconds, broken, clock=time.monotonic):
        self._connect = connect
        self._broken = broken
        self._wait_seconds = wait_seconds
        self._clock = clock
        self._free = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._resting = []  # (connection, since); the last one used comes first
        self._closed = False

    @contextmanager
    def transaction(self):
        """A connection in a transaction: committed at the end, rolled back by any exception."""
        if not self._free.acquire(timeout=self._wait_seconds):
            raise PoolExhausted
        try:
            connection = self._take()
            try:
                yield connection
                connection.commit()
            except self._broken:
                _close(connection)
                # The others were opened to the same server: most likely they are gone as well.
                self._close_resting()
                raise
            except BaseException:
                self._roll_back(connection)
                raise
            self._give_back(connection)
        finally:
            self._free.release()

    def close(self):
        """Close what is resting; a connection still in use is closed when it comes back."""
        self._closed = True
        self._close_resting()

    def _take(self):
        while True:
            with self._lock:
                if not self._resting:
                    break
                connection, since = self._resting.pop()
            if self._clock() - since < TRUSTED_SECONDS or self._answers(connection):
                return connection
        return self._connect()

    def _answers(self, connection):
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            connection.rollback()
            return True
        except self._broken:
            _close(connection)
            return False

    def _roll_back(self, connection):
        try:
            connection.rollback()
        except self._broken:
            _close(connection)
        else:
            self._give_back(connection)

    def _give_back(self, connection):
        if self._closed:
            _close(connection)
            return
        with self._lock:
            self._resting.append((connection, self._clock()))

    def _close_resting(self):
        with self._lock:
            resting, self._resting = self._resting, []
        for connection, _ in resting:
            _close(connection)


def _close(connection):
    with suppress(Exception):  # it is being thrown away: how it ends does not matter
        connection.close()
