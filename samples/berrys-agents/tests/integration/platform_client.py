"""How the integration tests talk to the running platform; nothing but the standard library."""
import http.client
import json
import os
import time
from urllib.parse import urlsplit

SERVICES = ("api-gateway", "agent-orchestrator", "model-orchestration", "project-coordinator")


def variable_of(service):
    return service.upper().replace("-", "_") + "_URL"


def url_of(service):
    return os.environ.get(variable_of(service), f"http://{service}:8000")


# Of a deployed platform only the gateway can be asked directly; without any address, all can be.
REACHABLE = tuple(name for name in SERVICES if os.environ.get(variable_of(name))) or SERVICES


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def json(self):
        return json.loads(self.body)


class Client:
    def __init__(self, base_url):
        self._address = urlsplit(base_url).netloc

    def request(self, method, path, payload=None, headers=None, timeout=10):
        sent = dict(headers or {})
        body = None
        if payload is not None:
            body = json.dumps(payload).encode("utf-8")
            sent["Content-Type"] = "application/json"
        connection = http.client.HTTPConnection(self._address, timeout=timeout)
        try:
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def get(self, path, **more):
        return self.request("GET", path, **more)

    def post(self, path, payload, **more):
        return self.request("POST", path, payload, **more)

    def patch(self, path, payload, **more):
        return self.request("PATCH", path, payload, **more)


def wait_until_ready(service, deadline):
    """Returns nothing once the service is ready, or else what it said last."""
    client = Client(url_of(service))
    while True:
        try:
            answer = client.get("/health/ready", timeout=2)
            if answer.status == 200:
                return None
            last = f"{answer.status} {answer.body.decode('utf-8', 'replace').strip()}"
        except (OSError, http.client.HTTPException) as error:
            last = repr(error)
        if time.monotonic() > deadline:
            return last
        time.sleep(0.1)
