from http import HTTPStatus

import psycopg2

from berrys_models import InvalidTransition, Project, Task, ValidationError
from berrys_models.task import STATUSES
from berrys_utils.application import Application
from berrys_utils.http import HttpError, Response, json_response
from berrys_utils.settings import Settings

from .pool import ConnectionPool, PoolExhausted
from .schema import SchemaAtStart, migrations, migrations_folder
from .store import NotFound, Store

# The server has gone, or refuses, or took too long.
BROKEN = (psycopg2.OperationalError, psycopg2.InterfaceError)


def create_application(env, store=None):
    """`store` is given by tests that need no database."""
    settings = Settings(env)
    application = Application(env)
    if store is None:
        store = _connect_store(settings, application)
    application.health.add_check("database", store.check)
    _add_errors(application)
    _add_routes(application, store)
    return application


def _connect_store(settings, application):
    url = settings.required("DATABASE_URL")
    timeout_ms = settings.integer("DATABASE_TIMEOUT_MS", 3000, 1, 60_000)

    def connect():
        return psycopg2.connect(
            url, connect_timeout=2, application_name=application.release.service,
            options=f"-c statement_timeout={timeout_ms} -c timezone=UTC")

    pool = ConnectionPool(connect, size=settings.integer("DATABASE_POOL_SIZE", 8, 1, 200),
                          wait_seconds=2.0, broken=BROKEN)
    application.at_stop(pool.close)
    if settings.flag("AUTO_MIGRATE"):
        schema = SchemaAtStart(pool, migrations(migrations_folder()))
        application.at_start(schema.start)
        application.at_stop(schema.stop)
        application.health.add_check("schema", schema.check)
    return Store(pool)


def _add_errors(application):
    def unavailable(error):
        failure = HttpError(HTTPStatus.SERVICE_UNAVAILABLE, "database_unavailable",
                            "The database cannot be used at the moment.",
                            headers={"Retry-After": "1"})
        failure.__cause__ = error  # for the log
        return failure

    for kind in (*BROKEN, PoolExhausted):
        application.on_error(kind, unavailable)
    application.on_error(NotFound, lambda _: HttpError(
        HTTPStatus.NOT_FOUND, "not_found", "There is no such project or task."))
    application.on_error(InvalidTransition, lambda error: HttpError(
        HTTPStatus.CONFLICT, "invalid_transition", str(error)))
    application.on_error(ValidationError, lambda error: HttpError(
        HTTPStatus.UNPROCESSABLE_ENTITY, "invalid", "Some fields are not valid.", error.problems))


def _add_routes(application, store):
    def create_project(request):
        project = store.add_project(Project.create(request.json()))
        return json_response(project.to_json(), HTTPStatus.CREATED,
                             {"Location": f"/projects/{project.id}"})

    def list_projects(_):
        return json_response({"projects": [item.to_json() for item in store.projects()]})

    def get_project(request):
        return json_response(store.project(request.params["project_id"]).to_json())

    def archive_project(request):
        return json_response(store.archive_project(request.params["project_id"]).to_json())

    def delete_project(request):
        store.delete_project(request.params["project_id"])
        return Response(HTTPStatus.NO_CONTENT)

    def create_task(request):
        task = store.add_task(Task.create(request.params["project_id"], request.json()))
        return json_response(task.to_json(), HTTPStatus.CREATED,
                             {"Location": f"/tasks/{task.id}"})

    def list_project_tasks(request):
        project = store.project(request.params["project_id"])
        return json_response({"tasks": [task.to_json() for task in store.tasks(project.id)]})

    def list_tasks(request):
        status = request.query.get("status")
        if status is not None and status not in STATUSES:
            raise ValidationError({"status": f"must be one of {', '.join(STATUSES)}"})
        tasks = store.tasks(request.query.get("project_id"), status)
        return json_response({"tasks": [task.to_json() for task in tasks]})

    def get_task(request):
        return json_response(store.task(request.params["task_id"]).to_json())

    def change_task(request):
        change = request.json()
        task = store.change_task(request.params["task_id"], lambda old: old.changed(change))
        return json_response(task.to_json())

    application.route("POST", "/projects", create_project)
    application.route("GET", "/projects", list_projects)
    application.route("GET", "/projects/{project_id}", get_project)
    application.route("DELETE", "/projects/{project_id}", delete_project)
    application.route("POST", "/projects/{project_id}/archive", archive_project)
    application.route("POST", "/projects/{project_id}/tasks", create_task)
    application.route("GET", "/projects/{project_id}/tasks", list_project_tasks)
    application.route("GET", "/tasks", list_tasks)
    application.route("GET", "/tasks/{task_id}", get_task)
    application.route("PATCH", "/tasks/{task_id}", change_task)
