import pytest

from api_gateway.app import create_application
from berrys_utils.client import Reply, UpstreamTimeout, UpstreamUnavailable
from berrys_utils.settings import ConfigurationError


class FakeService:
    """Stands in for the client of one service."""

    def __init__(self, name, url, timeout):
        self.name, self.url, self.timeout = name, url, timeout
        self.asked = []
        self.reply = Reply(200, b'{"from": "%s"}' % name.encode(),
                           {"content-type": "application/json"})

    def request(self, method, target, body=b"", headers=None):
        self.asked.append((method, target, body, headers))
        if isinstance(self.reply, Exception):
            raise self.reply
        return self.reply


@pytest.fixture
def services():
    return {}


@pytest.fixture
def gateway(services):
    return create(services)


def create(services, **env):
    def connect(name, url, timeout):
        services[name] = FakeService(name, url, timeout)
        return services[name]
    return create_application(env, connect)


@pytest.mark.parametrize("path, owner", [
    ("/projects", "project-coordinator"), ("/projects/1/tasks", "project-coordinator"),
    ("/tasks/1", "project-coordinator"), ("/agents/1/steps", "agent-orchestrator"),
    ("/models", "model-orchestration")])
def test_each_path_goes_to_its_owner(call, gateway, path, owner):
    assert call(gateway, "GET", path).json() == {"from": owner}


def test_the_request_is_passed_on_as_it_is(call, gateway, services):
    call(gateway, "PATCH", "/tasks/a%20b?x=1&y=%C3%BC", {"status": "done"},
         {"content-type": "application/json", "cookie": "private"})
    assert services["project-coordinator"].asked == [
        ("PATCH", "/tasks/a%20b?x=1&y=%C3%BC", b'{"status": "done"}',
         {"Content-Type": "application/json"})]


def test_the_answer_is_passed_back_without_connection_details(call, gateway, services):
    services["project-coordinator"].reply = Reply(
        201, b"{}", {"content-type": "text/plain", "location": "/projects/1",
                     "server": "x", "connection": "close", "content-length": "2"})
    answer = call(gateway, "POST", "/projects", {})
    assert (answer.status, answer.content_type) == (201, "text/plain")
    assert answer.headers.pop("X-Request-ID")
    assert answer.headers == {"Location": "/projects/1"}


@pytest.mark.parametrize("trouble, status", [
    (UpstreamUnavailable("models"), 502), (UpstreamTimeout("models", 5), 504)])
def test_trouble_behind_the_gateway(call, gateway, services, trouble, status):
    services["model-orchestration"].reply = trouble
    assert call(gateway, "GET", "/models").status == status
    assert call(gateway, "GET", "/health/ready").status == 200
    assert call(gateway, "GET", "/projects").status == 200


def test_a_service_that_fails_is_passed_on_as_it_answers(call, gateway, services):
    services["model-orchestration"].reply = Reply(500, b"oops")
    assert call(gateway, "GET", "/models").status == 500


@pytest.mark.parametrize("path", [
    "/tasks/../projects", "/tasks/%2e%2E/metrics", "/tasks/./1", "/tasks/.."])
def test_a_path_cannot_leave_its_part(call, gateway, services, path):
    assert call(gateway, "GET", path).status == 400
    assert services["project-coordinator"].asked == []


def test_strange_characters_are_quoted(call, gateway, services):
    call(gateway, "GET", "/tasks/ü<>?q=\x80")
    assert services["project-coordinator"].asked[0][1] == "/tasks/%FC%3C%3E?q=%80"


def test_head_becomes_get(call, gateway, services):
    call(gateway, "HEAD", "/models")
    assert services["model-orchestration"].asked[0][0] == "GET"


def test_other_paths_are_not_passed_on(call, gateway):
    assert call(gateway, "GET", "/").status == 404
    assert call(gateway, "GET", "/projectsX").status == 404


def test_addresses_and_time_limit_come_from_the_environment(services):
    create(services, MODEL_ORCHESTRATION_URL="http://10.0.0.1:9000/",
           UPSTREAM_TIMEOUT_SECONDS="2.5")
    assert services["model-orchestration"].url == "http://10.0.0.1:9000"
    assert services["agent-orchestrator"].url == "http://agent-orchestrator:8000"
    assert services["agent-orchestrator"].timeout == 2.5


def test_a_wrong_address_stops_the_start(services):
    with pytest.raises(ConfigurationError, match="MODEL_ORCHESTRATION_URL"):
        create(services, MODEL_ORCHESTRATION_URL="models:8000")
