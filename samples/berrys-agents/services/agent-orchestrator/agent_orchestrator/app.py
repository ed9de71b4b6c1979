from http import HTTPStatus

from berrys_models import Agent, ValidationError
from berrys_models.fields import Problems, take
from berrys_utils.application import Application
from berrys_utils.client import ServiceClient
from berrys_utils.http import HttpError, Response, json_response
from berrys_utils.settings import Settings

from .registry import AgentBusy, AgentRegistry, UnknownAgent
from .steps import StepRunner


def create_application(env, connect=ServiceClient):
    settings = Settings(env)
    timeout = settings.number("UPSTREAM_TIMEOUT_SECONDS", 4.0, 0.01, 300)
    coordinator = connect("project-coordinator", settings.url(
        "PROJECT_COORDINATOR_URL", "http://project-coordinator:8000"), timeout)
    models = connect("model-orchestration", settings.url(
        "MODEL_ORCHESTRATION_URL", "http://model-orchestration:8000"), timeout)
    registry = AgentRegistry()
    steps = StepRunner(registry, coordinator, models)

    def create(request):
        agent = registry.add(Agent.create(request.json()))
        return json_response(agent.to_json(), HTTPStatus.CREATED,
                             {"Location": f"/agents/{agent.id}"})

    def list_all(_):
        return json_response({"agents": [agent.to_json() for agent in registry.all()]})

    def get(request):
        return json_response(registry.get(request.params["agent_id"]).to_json())

    def delete(request):
        registry.remove(request.params["agent_id"])
        return Response(HTTPStatus.NO_CONTENT)

    def run_step(request):
        task_id = take(request.json(), required=("task_id",))["task_id"]
        problems = Problems()
        problems.identifier("task_id", task_id)
        problems.raise_any()
        return json_response(steps.run(request.params["agent_id"], task_id).to_json())

    application = Application(env)
    application.on_error(ValidationError, lambda error: HttpError(
        HTTPStatus.UNPROCESSABLE_ENTITY, "invalid", "Some fields are not valid.", error.problems))
    application.on_error(UnknownAgent, lambda _: HttpError(
        HTTPStatus.NOT_FOUND, "not_found", "There is no such agent."))
    application.on_error(AgentBusy, lambda _: HttpError(
        HTTPStatus.CONFLICT, "agent_busy", "The agent is working on something else."))
    application.route("POST", "/agents", create)
    application.route("GET", "/agents", list_all)
    application.route("GET", "/agents/{agent_id}", get)
    application.route("DELETE", "/agents/{agent_id}", delete)
    application.route("POST", "/agents/{agent_id}/steps", run_step)
    return application
