import pytest

from model_orchestration.app import create_application
from model_orchestration.models import CATALOGUE, NoModel, answer, pick


@pytest.fixture
def application():
    return create_application({})


@pytest.mark.parametrize("purpose, length, name", [
    ("writer", 10, "berry-small"), ("writer", 1_000, "berry-small"),
    ("writer", 1_001, "berry-large"), ("coder", 10, "berry-code"),
    ("coder", 8_001, "berry-large"), ("researcher", 10, "berry-large")])
def test_the_cheapest_model_that_can_do_it_is_picked(purpose, length, name):
    assert pick(purpose, "x" * length).name == name


@pytest.mark.parametrize("purpose, length", [("dreamer", 10), ("writer", 20_001)])
def test_sometimes_no_model_can_do_it(purpose, length):
    with pytest.raises(NoModel):
        pick(purpose, "x" * length)


def test_the_same_question_has_the_same_answer():
    model = CATALOGUE[0]
    assert answer(model, "writer", "A poem") == answer(model, "writer", "A poem")
    assert answer(model, "writer", "A poem") != answer(model, "writer", "A novel")
    assert answer(model, "writer", "A poem") != answer(CATALOGUE[2], "writer", "A poem")


def test_an_answer_says_who_gave_it_to_what(call, application):
    got = call(application, "POST", "/models/answers",
               {"purpose": "coder", "prompt": "Sort\nthis list"})
    assert got.status == 200
    assert got.json()["model"] == "berry-code"
    assert got.json()["answer"].startswith("[berry-code] coder on “Sort”: ")


@pytest.mark.parametrize("payload, field", [
    ({"purpose": "coder"}, "prompt"), ({"purpose": "coder", "prompt": "  "}, "prompt"),
    ({"purpose": 5, "prompt": "p"}, "purpose"),
    ({"purpose": "coder", "prompt": "p", "model": "mine"}, "model")])
def test_mistakes_are_named(call, application, payload, field):
    got = call(application, "POST", "/models/answers", payload)
    assert got.status == 422
    assert list(got.json()["error"]["details"]) == [field]


def test_no_model_for_this_is_the_clients_mistake(call, application):
    got = call(application, "POST", "/models/answers", {"purpose": "dreamer", "prompt": "p"})
    assert (got.status, got.json()["error"]["code"]) == (422, "no_model")


def test_the_catalogue(call, application):
    names = [model["name"] for model in call(application, "GET", "/models").json()["models"]]
    assert names == [model.name for model in CATALOGUE]
    assert call(application, "GET", "/models/berry-code").json()["cost"] == 4
    assert call(application, "GET", "/models/berry-huge").status == 404
