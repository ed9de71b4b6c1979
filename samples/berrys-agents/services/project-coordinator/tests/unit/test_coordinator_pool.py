import threading

import pytest

from project_coordinator.pool import TRUSTED_SECONDS, ConnectionPool, PoolExhausted


class Gone(Exception):
    """What a driver raises when the server has gone."""


class FakeConnection:
    def __init__(self):
        self.done = []
        self.gone = False

    def commit(self):
        self._act("commit")

    def rollback(self):
        self._act("rollback")

    def close(self):
        self.done.append("close")

    def cursor(self):
        return self

    def execute(self, sql):
        self._act(sql)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def _act(self, what):
        if self.gone:
            raise Gone
        self.done.append(what)


class Server:
    def __init__(self):
        self.connections = []
        self.now = 0.0
        self.pool = ConnectionPool(self.connect, 2, 0.01, Gone, clock=lambda: self.now)

    def connect(self):
        self.connections.append(FakeConnection())
        return self.connections[-1]


@pytest.fixture
def server():
    return Server()


def test_a_connection_is_kept_and_used_again(server):
    for _ in range(3):
        with server.pool.transaction() as connection:
            pass
    assert server.connections == [connection]
    assert connection.done == ["commit"] * 3


def test_an_exception_rolls_back(server):
    with pytest.raises(KeyError), server.pool.transaction():
        raise KeyError
    assert server.connections[0].done == ["rollback"]
    with server.pool.transaction() as connection:
        assert connection is server.connections[0]


def test_a_broken_connection_is_thrown_away_with_those_that_rest(server):
    with server.pool.transaction(), server.pool.transaction():
        pass
    first, second = server.connections
    with pytest.raises(Gone), server.pool.transaction() as connection:
        connection.gone = True
        connection.execute("SELECT")
    assert first.done[-1] == second.done[-1] == "close"
    with server.pool.transaction() as connection:
        assert connection is server.connections[2]


def test_a_connection_that_rested_long_is_tried_first(server):
    with server.pool.transaction():
        pass
    server.now += TRUSTED_SECONDS
    with server.pool.transaction() as connection:
        assert connection.done == ["commit", "SELECT 1", "rollback"]
    server.now += TRUSTED_SECONDS
    connection.gone = True
    with server.pool.transaction() as another:
        assert another is not connection
    assert connection.done[-1] == "close"


def test_no_more_connections_than_allowed(server):
    with server.pool.transaction(), server.pool.transaction():
        with pytest.raises(PoolExhausted), server.pool.transaction():
            pass
    with server.pool.transaction():
        pass
    assert len(server.connections) == 2


def test_who_waits_gets_the_connection_that_comes_free():
    server = Server()
    server.pool = ConnectionPool(server.connect, 1, 5.0, Gone)
    taken, done = threading.Event(), threading.Event()

    def work():
        with server.pool.transaction():
            taken.set()
            done.wait(5)

    thread = threading.Thread(target=work)
    thread.start()
    taken.wait(5)
    threading.Timer(0.02, done.set).start()
    with server.pool.transaction():
        pass
    thread.join(5)
    assert len(server.connections) == 1


def test_a_server_that_refuses_does_not_use_up_the_pool(server):
    def refuse():
        raise Gone

    pool = ConnectionPool(refuse, 1, 0.01, Gone)
    for _ in range(3):
        with pytest.raises(Gone), pool.transaction():
            pass


def test_closing_the_pool_closes_what_comes_back(server):
    with server.pool.transaction() as connection:
        server.pool.close()
        assert "close" not in connection.done
    assert connection.done == ["commit", "close"]
