import pytest

from agent_orchestrator.app import create_application
from agent_orchestrator.registry import AgentBusy, AgentRegistry, UnknownAgent
from berrys_models import Agent, InvalidTransition, Task
from berrys_utils.client import UpstreamTimeout, UpstreamUnavailable
from berrys_utils.http import HttpError


class FakeCoordinator:
    """Keeps one task, as the real coordinator would."""

    def __init__(self):
        self.task = Task("p1", "Parser", "Write a parser.", id="t1")
        self.history = []
        self.trouble = {}  # status -> exception raised instead of taking it over

    def json(self, method, target, payload=None):
        assert (method, target) == ("PATCH", "/tasks/t1"), (method, target)
        if payload["status"] in self.trouble:
            raise self.trouble[payload["status"]]
        try:
            self.task = self.task.changed(payload)
        except InvalidTransition as error:
            raise HttpError(409, "invalid_transition", str(error)) from None
        self.history.append(payload["status"])
        return self.task.to_json()


class FakeModels:
    def __init__(self):
        self.asked = []
        self.trouble = None

    def json(self, method, target, payload=None):
        self.asked.append((method, target, payload))
        if self.trouble:
            raise self.trouble
        return {"model": "berry-code", "answer": "the answer"}


@pytest.fixture
def coordinator():
    return FakeCoordinator()


@pytest.fixture
def models():
    return FakeModels()


@pytest.fixture
def application(coordinator, models):
    fakes = {"project-coordinator": coordinator, "model-orchestration": models}
    return create_application({}, lambda name, url, timeout: fakes[name])


@pytest.fixture
def agent(call, application):
    return call(application, "POST", "/agents", {"name": "Ada", "role": "coder"}).json()


def step(call, application, agent, task_id="t1"):
    return call(application, "POST", f"/agents/{agent['id']}/steps", {"task_id": task_id})


def test_agents_come_and_go(call, application, agent):
    path = "/agents/" + agent["id"]
    assert agent["status"] == "idle"
    assert call(application, "GET", path).json() == agent
    assert call(application, "GET", "/agents").json() == {"agents": [agent]}
    assert call(application, "DELETE", path).status == 204
    assert call(application, "GET", path).status == 404
    assert call(application, "DELETE", path).status == 404


def test_an_agent_needs_a_known_role(call, application):
    answer = call(application, "POST", "/agents", {"name": "Ada", "role": "dreamer"})
    assert answer.status == 422
    assert list(answer.json()["error"]["details"]) == ["role"]


def test_a_step_takes_the_task_asks_a_model_and_reports(
        call, application, agent, coordinator, models):
    answer = step(call, application, agent)
    assert answer.status == 200
    assert answer.json()["result"] == "the answer"
    assert coordinator.history == ["running", "done"]
    assert coordinator.task.agent_id == agent["id"]
    assert models.asked == [("POST", "/models/answers",
                             {"purpose": "coder", "prompt": "Write a parser."})]


@pytest.mark.parametrize("trouble, status", [
    (UpstreamUnavailable("models"), 502), (UpstreamTimeout("models", 4), 504)])
def test_a_task_without_an_answer_can_be_tried_again(
        call, application, agent, coordinator, models, trouble, status):
    models.trouble = trouble
    assert step(call, application, agent).status == status
    assert coordinator.history == ["running", "failed"]
    models.trouble = None
    assert step(call, application, agent).status == 200
    assert coordinator.history == ["running", "failed", "running", "done"]


def test_a_failure_that_cannot_be_reported_does_not_hide_the_first(
        call, application, agent, coordinator, models):
    models.trouble = UpstreamTimeout("models", 4)
    coordinator.trouble["failed"] = UpstreamUnavailable("coordinator")
    assert step(call, application, agent).status == 504


def test_a_task_that_is_taken_is_refused(call, application, agent, coordinator, models):
    coordinator.task = coordinator.task.changed({"status": "running", "agent_id": "other"})
    assert step(call, application, agent).status == 409
    assert models.asked == []


def test_an_agent_is_free_again_whatever_happened(call, application, agent, coordinator):
    coordinator.trouble["running"] = UpstreamUnavailable("coordinator")
    assert step(call, application, agent).status == 502
    assert call(application, "GET", "/agents/" + agent["id"]).json()["status"] == "idle"


def test_steps_need_an_agent_and_a_task(call, application, agent):
    assert step(call, application, {"id": "nobody"}).status == 404
    assert step(call, application, agent, "a/b").status == 422
    assert step(call, application, agent, None).status == 422


def test_an_agent_does_one_thing_at_a_time():
    registry = AgentRegistry()
    agent = registry.add(Agent("Ada", "coder"))
    assert registry.begin(agent.id).status == "working"
    for action in (registry.begin, registry.remove):
        with pytest.raises(AgentBusy):
            action(agent.id)
    registry.end(agent.id)
    registry.remove(agent.id)
    with pytest.raises(UnknownAgent):
        registry.begin(agent.id)
