import datetime
import json

import pytest

from berrys_models import Agent, InvalidTransition, Project, Task, ValidationError
from berrys_models.fields import moment_from_json, moment_to_json

PROJECT = Project("Parser", "Reads dates")
TASK = Task(PROJECT.id, "Grammar", "Write the grammar.")
AGENT = Agent("Ada", "coder")


@pytest.mark.parametrize("value", [PROJECT, TASK, AGENT])
def test_json_there_and_back(value):
    assert type(value).from_json(json.loads(json.dumps(value.to_json()))) == value


@pytest.mark.parametrize("value", [PROJECT, TASK, AGENT])
def test_every_field_is_needed_and_no_other_is_known(value):
    data = value.to_json()
    for name in ("id", "created_at"):
        with pytest.raises(ValidationError) as raised:
            type(value).from_json({key: item for key, item in data.items() if key != name})
        assert raised.value.problems == {name: "is missing"}
    with pytest.raises(ValidationError) as raised:
        type(value).from_json({**data, "colour": "blue"})
    assert raised.value.problems == {"colour": "is not known"}


def test_new_ones_have_ids_of_their_own():
    assert Project.create({"name": "a"}).id != Project.create({"name": "a"}).id


def test_clients_choose_neither_id_nor_status():
    with pytest.raises(ValidationError) as raised:
        Task.create("p", {"id": "mine", "title": "t", "prompt": "p", "status": "done"})
    assert set(raised.value.problems) == {"id", "status"}


def test_all_mistakes_are_reported_together():
    with pytest.raises(ValidationError) as raised:
        Project(name=" ", description=5, status="lost", id="a/b", created_at="today")
    assert set(raised.value.problems) == {"name", "description", "status", "id", "created_at"}


@pytest.mark.parametrize("make", [
    lambda: Project("x" * 201), lambda: Project("a\x00b"), lambda: Agent("Ada", "dreamer"),
    lambda: Agent("Ada", ["coder"]), lambda: Task("p", "t", "p", status="done"),
    lambda: Project.create([]), lambda: Task("p", "t", "x" * 20_001)])
def test_what_cannot_be_is_refused(make):
    with pytest.raises(ValidationError):
        make()


def test_a_task_goes_from_pending_over_running_to_done():
    running = TASK.changed({"status": "running", "agent_id": AGENT.id})
    assert (running.status, running.agent_id) == ("running", AGENT.id)
    done = running.changed({"status": "done", "result": "S -> NP VP"})
    assert (done.status, done.agent_id, done.result) == ("done", AGENT.id, "S -> NP VP")


def test_a_failed_task_can_be_tried_again():
    failed = TASK.changed({"status": "running", "agent_id": "a"}).changed({"status": "failed"})
    assert failed.changed({"status": "running", "agent_id": "b"}).agent_id == "b"


@pytest.mark.parametrize("status", ["done", "failed", "pending"])
def test_a_task_cannot_skip_a_status(status):
    with pytest.raises(InvalidTransition):
        TASK.changed({"status": status, "agent_id": "a"})


@pytest.mark.parametrize("change", [
    {"status": "lost"}, {"status": ["running"]}, {"status": None}, {}, {"status": "running"},
    {"status": "running", "agent_id": 5}, {"status": "running", "title": "new"}])
def test_a_change_is_checked(change):
    with pytest.raises(ValidationError):
        TASK.changed(change)


def test_moments_are_in_utc_with_a_z():
    summer = datetime.timezone(datetime.timedelta(hours=2))
    moment = datetime.datetime(2026, 7, 1, 12, tzinfo=summer)
    assert moment_to_json(moment) == "2026-07-01T10:00:00.000000Z"
    assert moment_from_json("at", "2026-07-01T10:00:00Z") == moment


@pytest.mark.parametrize("text", ["yesterday", "2026-07-01T10:00:00", None, 5])
def test_moments_without_sense_or_zone_are_refused(text):
    with pytest.raises(ValidationError):
        moment_from_json("at", text)
