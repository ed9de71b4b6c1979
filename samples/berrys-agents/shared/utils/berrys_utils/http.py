"""Requests, responses and routes, free of sockets, so that services are tested by plain calls."""
import json
import re
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qsl, unquote, urlsplit

JSON = "application/json"


class HttpError(Exception):
    """An answer that is not a success; the application turns it into a JSON body."""

    def __init__(self, status, code, message, details=None, headers=None):
        super().__init__(message)
        self.status = int(status)
        self.code = code
        self.message = message
        self.details = details
        self.headers = headers or {}

    def to_json(self):
        error = {"code": self.code, "message": self.message}
        if self.details is not None:
            error["details"] = self.details
        return error


@dataclass
class Request:
    method: str
    target: str  # path and query exactly as sent, for passing on
    headers: dict = field(default_factory=dict)  # names in lower case
    body: bytes = b""
    params: dict = field(default_factory=dict)  # filled in by the route
    route: str = ""  # the template that matched, such as /tasks/{task_id}

    @property
    def path(self):
        return urlsplit(self.target).path or "/"

    @property
    def query(self):
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    def json(self):
        """The body as a JSON object; anything else is the client's mistake."""
        try:
            value = json.loads(self.body)
        except (ValueError, RecursionError):
            raise HttpError(HTTPStatus.BAD_REQUEST, "invalid_json",
                            "The body is not valid JSON.") from None
        if not isinstance(value, dict):
            raise HttpError(HTTPStatus.BAD_REQUEST, "invalid_json",
                            "The body must be a JSON object.")
        return value


@dataclass
class Response:
    status: int = 200
    body: bytes = b""
    content_type: str = JSON
    headers: dict = field(default_factory=dict)

    def __post_init__(self):
        self.status = int(self.status)  # before Python 3.11 str(HTTPStatus.OK) is not "200"


def json_response(payload, status=200, headers=None):
    body = json.dumps(payload, ensure_ascii=False).encode("utf-8") + b"\n"
    return Response(status, body, JSON, dict(headers or {}))


class Router:
    """Maps method and path to a handler.

    A template is a path with `{name}` for one segment and `{name...}` for the rest of the path.
    Templates are tried in the order in which they were added.
    """

    def __init__(self):
        self._routes = []

    def add(self, method, template, handler):
        self._routes.append((method, template, _compile(template), handler))

    def match(self, method, path):
        """Returns (handler, template, parameters)."""
        allowed = set()
        # A client that asks with HEAD gets what GET answers, without the body.
        wanted = "GET" if method == "HEAD" else method
        for route_method, template, pattern, handler in self._routes:
            found = pattern.fullmatch(path)
            if not found:
                continue
            if route_method == wanted:
                params = {name: unquote(value) for name, value in found.groupdict().items()}
                return handler, template, params
            allowed.add(route_method)
        if allowed:
            raise HttpError(HTTPStatus.METHOD_NOT_ALLOWED, "method_not_allowed",
                            f"{method} is not possible here.",
                            headers={"Allow": ", ".join(sorted(allowed))})
        raise HttpError(HTTPStatus.NOT_FOUND, "not_found", "There is nothing at this address.")


def _compile(template):
    parts = re.split(r"(\{\w+(?:\.\.\.)?\})", template)
    pattern = ""
    for part in parts:
        if part.endswith("...}"):
            pattern += f"(?P<{part[1:-4]}>.+)"
        elif part.startswith("{"):
            pattern += f"(?P<{part[1:-1]}>[^/]+)"
        else:
            pattern += re.escape(part)
    return re.compile(pattern)
