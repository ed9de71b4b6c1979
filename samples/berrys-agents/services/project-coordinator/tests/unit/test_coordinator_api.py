import psycopg2
import pytest

from berrys_utils.settings import ConfigurationError
from project_coordinator.app import create_application
from project_coordinator.pool import PoolExhausted
from project_coordinator.store import NotFound


class MemoryStore:
    """What the store in PostgreSQL does, in dictionaries."""

    def __init__(self):
        self._projects = {}
        self._tasks = {}
        self.trouble = None

    def check(self):
        if self.trouble:
            raise self.trouble

    def add_project(self, project):
        self.check()
        self._projects[project.id] = project
        return project

    def project(self, project_id):
        return self._find(self._projects, project_id)

    def projects(self):
        return list(self._projects.values())

    def archive_project(self, project_id):
        self._projects[project_id] = self.project(project_id).archived()
        return self._projects[project_id]

    def delete_project(self, project_id):
        del self._projects[self.project(project_id).id]

    def add_task(self, task):
        self.project(task.project_id)
        self._tasks[task.id] = task
        return task

    def task(self, task_id):
        return self._find(self._tasks, task_id)

    def tasks(self, project_id=None, status=None):
        return [task for task in self._tasks.values()
                if project_id in (None, task.project_id) and status in (None, task.status)]

    def change_task(self, task_id, change):
        self._tasks[task_id] = change(self.task(task_id))
        return self._tasks[task_id]

    def _find(self, where, key):
        self.check()
        if key not in where:
            raise NotFound
        return where[key]


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def application(store):
    return create_application({}, store)


@pytest.fixture
def project(call, application):
    return call(application, "POST", "/projects", {"name": "Parser"}).json()


@pytest.fixture
def task(call, application, project):
    return call(application, "POST", f"/projects/{project['id']}/tasks",
                {"title": "Grammar", "prompt": "Write the grammar."}).json()


def test_a_project_from_beginning_to_end(call, application):
    created = call(application, "POST", "/projects", {"name": "Parser", "description": "Dates"})
    path = created.headers["Location"]
    assert created.status == 201
    assert call(application, "GET", path).json() == created.json()
    assert call(application, "GET", "/projects").json() == {"projects": [created.json()]}
    assert call(application, "POST", path + "/archive").json()["status"] == "archived"
    assert call(application, "DELETE", path).status == 204
    assert call(application, "GET", path).status == 404


def test_a_task_belongs_to_a_project(call, application, project, task):
    assert task["project_id"] == project["id"]
    tasks = f"/projects/{project['id']}/tasks"
    assert call(application, "GET", tasks).json() == {"tasks": [task]}
    assert call(application, "GET", "/tasks/" + task["id"]).json() == task
    assert call(application, "GET", "/projects/none/tasks").status == 404
    assert call(application, "POST", "/projects/none/tasks",
                {"title": "t", "prompt": "p"}).status == 404


def test_tasks_are_found_by_project_and_status(call, application, project, task):
    def found(query):
        return call(application, "GET", "/tasks?" + query).json()["tasks"]

    assert found("project_id=" + project["id"]) == [task]
    assert found("status=pending") == [task]
    assert found("status=done") == []
    assert found("project_id=other") == []
    assert call(application, "GET", "/tasks?status=lost").status == 422


def test_a_task_is_changed_step_by_step(call, application, task):
    path = "/tasks/" + task["id"]
    change = {"status": "running", "agent_id": "a1"}
    assert call(application, "PATCH", path, change).json()["agent_id"] == "a1"
    assert call(application, "PATCH", path, change).status == 409
    assert call(application, "PATCH", path, {"status": "lost"}).status == 422
    assert call(application, "PATCH", "/tasks/none", change).status == 404


def test_mistakes_are_named(call, application):
    answer = call(application, "POST", "/projects", {"nom": "Parser"})
    assert answer.status == 422
    assert answer.json()["error"]["details"] == {"nom": "is not known", "name": "is missing"}


@pytest.mark.parametrize("trouble", [
    psycopg2.OperationalError("password"), psycopg2.InterfaceError("closed"), PoolExhausted()])
def test_without_the_database_the_service_is_alive_but_not_ready(
        call, application, store, trouble):
    store.trouble = trouble
    answer = call(application, "GET", "/projects/1")
    assert (answer.status, answer.json()["error"]["code"]) == (503, "database_unavailable")
    assert answer.headers["Retry-After"] == "1"
    assert b"password" not in answer.body
    assert call(application, "GET", "/health/ready").status == 503
    assert call(application, "GET", "/health").status == 200


def test_the_database_must_be_named():
    with pytest.raises(ConfigurationError, match="DATABASE_URL"):
        create_application({})


def test_no_connection_is_made_before_it_is_needed(call):
    application = create_application({"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"})
    application.start()
    assert call(application, "GET", "/health").status == 200
    assert call(application, "GET", "/health/ready").status == 503
    application.stop()
