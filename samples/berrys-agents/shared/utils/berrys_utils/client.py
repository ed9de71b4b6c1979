"""A client for the other services: time limits, and the request id passed on."""
import http.client
import json
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlsplit

from . import logs
from .http import JSON, HttpError

CONNECT_SECONDS = 1.0


class UpstreamUnavailable(HttpError):
    """The other service could not be reached, or broke off its answer: 502."""

    def __init__(self, name):
        super().__init__(HTTPStatus.BAD_GATEWAY, "upstream_unavailable",
                         f"{name} could not be reached.")


class UpstreamTimeout(HttpError):
    """The other service did not answer in time: 504."""

    def __init__(self, name, seconds):
        super().__init__(HTTPStatus.GATEWAY_TIMEOUT, "upstream_timeout",
                         f"{name} did not answer within {seconds:g} s.")


@dataclass
class Reply:
    status: int
    body: bytes
    headers: dict = field(default_factory=dict)  # names in lower case

    def json(self):
        return json.loads(self.body)


class ServiceClient:
    """Talks to one other service.

    Every request has a connection of its own. That costs a fraction of a millisecond inside a
    cluster, and a request is never lost on a connection that the other side has just closed.
    """

    def __init__(self, name, base_url, timeout, connection=None):
        self.name = name
        self._timeout = timeout
        parts = urlsplit(base_url)
        self._host = parts.hostname
        self._port = parts.port
        self._prefix = parts.path.rstrip("/")
        https = parts.scheme == "https"
        self._connection = connection or (
            http.client.HTTPSConnection if https else http.client.HTTPConnection)

    def request(self, method, target, body=b"", headers=None):
        """One request; raises UpstreamUnavailable or UpstreamTimeout."""
        sent = {"Connection": "close", **(headers or {})}
        if logs.request_id.get():
            sent["X-Request-ID"] = logs.request_id.get()
        connection = self._connection(
            self._host, self._port, timeout=min(CONNECT_SECONDS, self._timeout))
        try:
            deadline = time.monotonic() + self._timeout
            connection.connect()
            # The time limit of a socket is per read, so a slow drip may outlive it; the answers
            # here are small enough to come in one piece.
            connection.sock.settimeout(max(0.001, deadline - time.monotonic()))
            connection.request(method, self._prefix + target, body=body or None, headers=sent)
            answer = connection.getresponse()
            return Reply(answer.status, answer.read(),
                         {name.lower(): value for name, value in answer.getheaders()})
        except TimeoutError:  # since Python 3.10 also what sockets raise
            raise UpstreamTimeout(self.name, self._timeout) from None
        except (OSError, http.client.HTTPException) as error:
            raise UpstreamUnavailable(self.name) from error
        finally:
            connection.close()

    def json(self, method, target, payload=None):
        """One request with JSON both ways; an answer that is not a success is raised."""
        body, headers = b"", {"Accept": JSON}
        if payload is not None:
            body = json.dumps(payload).encode("utf-8")
            headers["Content-Type"] = JSON
        reply = self.request(method, target, body, headers)
        try:
            value = reply.json() if reply.body else None
        except ValueError:
            raise UpstreamUnavailable(self.name) from None
        if reply.status >= 500:
            raise UpstreamUnavailable(self.name)
        if reply.status >= 400:
            # The caller asked for something that does not exist or is not possible: say which.
            error = value.get("error", {}) if isinstance(value, dict) else {}
            raise HttpError(reply.status, error.get("code", "upstream_refused"),
                            error.get("message", f"{self.name} refused the request."),
                            error.get("details"))
        return value
