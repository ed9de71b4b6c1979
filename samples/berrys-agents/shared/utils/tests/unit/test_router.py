import pytest

from berrys_utils.http import HttpError, Request, Router


@pytest.fixture
def router():
    router = Router()
    router.add("GET", "/tasks", "list")
    router.add("POST", "/tasks", "create")
    router.add("GET", "/tasks/special", "special")
    router.add("GET", "/tasks/{task_id}", "one")
    router.add("GET", "/files/{rest...}", "rest")
    return router


def test_a_template_takes_one_segment(router):
    assert router.match("GET", "/tasks/a%20b") == ("one", "/tasks/{task_id}", {"task_id": "a b"})


def test_the_first_template_that_fits_is_taken(router):
    assert router.match("GET", "/tasks/special")[0] == "special"


def test_a_template_can_take_the_rest_of_the_path(router):
    assert router.match("GET", "/files/a/b")[2] == {"rest": "a/b"}


def test_head_is_answered_like_get(router):
    assert router.match("HEAD", "/tasks")[0] == "list"


@pytest.mark.parametrize("path", ["/", "/task", "/tasks/", "/tasks/1/more", "/files/", "/tasksX"])
def test_unknown_paths_are_not_found(router, path):
    with pytest.raises(HttpError) as raised:
        router.match("GET", path)
    assert raised.value.status == 404


def test_a_wrong_method_is_told_the_right_ones(router):
    with pytest.raises(HttpError) as raised:
        router.match("DELETE", "/tasks")
    assert raised.value.status == 405
    assert raised.value.headers == {"Allow": "GET, POST"}


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"1", b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_json_object_is_the_clients_mistake(body):
    with pytest.raises(HttpError) as raised:
        Request("POST", "/", {}, body).json()
    assert raised.value.status == 400


def test_the_query_is_decoded():
    request = Request("GET", "/tasks?status=done&name=a%26b&empty=")
    assert request.path == "/tasks"
    assert request.query == {"status": "done", "name": "a&b", "empty": ""}
