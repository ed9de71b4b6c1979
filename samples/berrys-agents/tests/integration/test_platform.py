"""The services together, seen from outside through the gateway."""
from concurrent.futures import ThreadPoolExecutor

import pytest

from platform_client import REACHABLE, Client, url_of


@pytest.mark.parametrize("service", REACHABLE)
def test_every_service_tells_its_health_version_and_metrics(service):
    client = Client(url_of(service))
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/version").json()["service"] == service
    assert b"http_request_duration_seconds_bucket" in client.get("/metrics").body


def test_a_project_is_kept_as_it_was_given(gateway, project):
    again = gateway.get("/projects/" + project["id"])
    assert again.status == 200
    assert again.json() == project
    assert project["description"] == "Größe ✓"
    assert project["id"] in [item["id"] for item in gateway.get("/projects").json()["projects"]]


def test_an_archived_project_stays_readable(gateway, project):
    assert gateway.post(f"/projects/{project['id']}/archive", {}).json()["status"] == "archived"
    assert gateway.get("/projects/" + project["id"]).json()["status"] == "archived"


def test_an_agent_carries_out_a_task_through_all_four_services(gateway, project):
    task = new_task(gateway, project)
    agent = new_agent(gateway)

    done = gateway.post(f"/agents/{agent['id']}/steps", {"task_id": task["id"]})

    assert done.status == 200, done.body
    assert done.json()["status"] == "done"
    assert done.json()["agent_id"] == agent["id"]
    assert done.json()["result"].startswith("[berry-code] coder on")
    assert gateway.get("/tasks/" + task["id"]).json() == done.json()
    assert gateway.get(f"/projects/{project['id']}/tasks").json()["tasks"] == [done.json()]
    assert gateway.get("/agents/" + agent["id"]).json()["status"] == "idle"


def test_only_one_of_many_agents_gets_a_task(gateway, project):
    task = new_task(gateway, project)
    agents = [new_agent(gateway) for _ in range(6)]

    def ask(agent):
        return gateway.post(f"/agents/{agent['id']}/steps", {"task_id": task["id"]}).status

    with ThreadPoolExecutor(len(agents)) as pool:
        statuses = sorted(pool.map(ask, agents))
    assert statuses == [200] + [409] * (len(agents) - 1)


def test_a_task_can_be_found_by_its_status(gateway, project):
    task = new_task(gateway, project)

    def found(status):
        path = f"/tasks?project_id={project['id']}&status={status}"
        return [item["id"] for item in gateway.get(path).json()["tasks"]]

    assert found("pending") == [task["id"]]
    assert found("done") == []


def test_removing_a_project_removes_its_tasks(gateway, project):
    task = new_task(gateway, project)
    assert gateway.request("DELETE", "/projects/" + project["id"]).status == 204
    assert gateway.get("/tasks/" + task["id"]).status == 404


def test_mistakes_are_answered_with_what_is_wrong(gateway, project):
    refused = gateway.post("/projects", {"name": ""})
    assert refused.status == 422
    assert refused.json()["error"]["details"] == {"name": "must not be empty"}
    assert gateway.get("/projects/none").status == 404
    assert gateway.post("/projects/none/tasks", {"title": "t", "prompt": "p"}).status == 404
    assert gateway.get("/nowhere").status == 404
    assert gateway.request("DELETE", "/projects").status == 405
    skipped = gateway.patch("/tasks/" + new_task(gateway, project)["id"], {"status": "done"})
    assert skipped.status == 409


def test_text_that_looks_like_sql_is_only_text(gateway, project):
    title = "'); DROP TABLE tasks; --  %s"
    task = new_task(gateway, project, title=title)
    assert gateway.get("/tasks/" + task["id"]).json()["title"] == title


def test_the_request_id_goes_along(gateway):
    answer = gateway.get("/models", headers={"X-Request-ID": "integration-1"})
    assert answer.headers["X-Request-ID"] == "integration-1"


def test_many_requests_at_once_are_all_answered(gateway, project):
    path = "/projects/" + project["id"]
    with ThreadPoolExecutor(16) as pool:
        statuses = list(pool.map(lambda _: gateway.get(path).status, range(200)))
    assert set(statuses) == {200}


def new_task(gateway, project, title="Write a parser"):
    created = gateway.post(f"/projects/{project['id']}/tasks",
                           {"title": title, "prompt": "Write a parser for dates."})
    assert created.status == 201, created.body
    return created.json()


def new_agent(gateway):
    created = gateway.post("/agents", {"name": "Ada", "role": "coder"})
    assert created.status == 201, created.body
    return created.json()
