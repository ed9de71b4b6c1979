import re
from http import HTTPStatus
from urllib.parse import quote, urlsplit

from berrys_utils.application import Application
from berrys_utils.client import ServiceClient
from berrys_utils.http import HttpError, Response
from berrys_utils.settings import Settings

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")

# First segment of the path -> the service that owns it.
OWNERS = {
    "projects": "project-coordinator",
    "tasks": "project-coordinator",
    "agents": "agent-orchestrator",
    "models": "model-orchestration",
}

# What of an answer is passed back; connection details are between the gateway and the service.
PASSED_BACK = ("allow", "location", "retry-after")


def create_application(env, connect=ServiceClient):
    """The gateway's readiness does not depend on the services behind it: one of them being away
    must not take the front door away from the requests that concern the others."""
    settings = Settings(env)
    timeout = settings.number("UPSTREAM_TIMEOUT_SECONDS", 5.0, 0.01, 300)
    application = Application(env)
    clients = {}
    for name in sorted(set(OWNERS.values())):
        variable = f"{name.upper().replace('-', '_')}_URL"
        clients[name] = connect(name, settings.url(variable, f"http://{name}:8000"), timeout)
    for segment, owner in OWNERS.items():
        handler = _forward_to(clients[owner])
        for method in METHODS:
            application.route(method, f"/{segment}", handler)
            application.route(method, f"/{segment}/{{rest...}}", handler)
    return application


def _forward_to(client):
    def forward(request):
        headers = {name.title(): request.headers[name]
                   for name in ("accept", "content-type") if name in request.headers}
        # HEAD goes on as GET: the server leaves out the body, and Content-Length is right.
        method = "GET" if request.method == "HEAD" else request.method
        reply = client.request(method, _target(request), request.body, headers)
        passed = {name.title(): reply.headers[name]
                  for name in PASSED_BACK if name in reply.headers}
        content_type = reply.headers.get("content-type", "application/octet-stream")
        return Response(reply.status, reply.body, content_type, passed)
    return forward


def _target(request):
    """Path and query as the client sent them, safe to write into a request line."""
    parts = urlsplit(request.target)
    target = parts.path + ("?" + parts.query if parts.query else "")
    # A path with dots could leave the part of the service that this route stands for.
    if re.search(r"(^|/)(\.|%2e){1,2}(/|$)", parts.path, re.IGNORECASE):
        raise HttpError(HTTPStatus.BAD_REQUEST, "bad_path", "The path must not hold dots.")
    return quote(target.encode("latin-1", "replace"), safe="/?:@!$&'()*+,;=%~-._[]")
