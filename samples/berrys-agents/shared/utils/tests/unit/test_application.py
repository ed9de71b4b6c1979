import json
import logging

import pytest

from berrys_utils.application import Application
from berrys_utils.faults import FaultInjector, FaultSettings
from berrys_utils.http import HttpError, json_response


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_alive(call):
    answer = call(Application(), "GET", "/health")
    assert (answer.status, answer.json()) == (200, {"status": "ok"})


def test_the_version_is_what_the_deployment_says(call):
    application = Application({"BERRYS_RELEASE": "1.2.3", "BERRYS_DIGEST": "sha256:0",
                               "BERRYS_COMMIT": "abc", "BERRYS_SERVICE": "gateway"})
    assert call(application, "GET", "/version").json() == {
        "release": "1.2.3", "digest": "sha256:0", "commit": "abc", "service": "gateway"}


def test_the_version_is_unknown_when_nobody_says(call):
    assert set(call(Application(), "GET", "/version").json().values()) == {"unknown"}


def test_ready_when_every_check_is_content(call):
    application = Application()
    application.health.add_check("database", lambda: None)
    answer = call(application, "GET", "/health/ready")
    assert (answer.status, answer.json()) == (200, {"status": "ready"})


def test_not_ready_says_why_without_the_error_itself(call):
    def refuse():
        raise RuntimeError("user=admin host=10.0.0.1")

    application = Application()
    application.health.add_check("schema", lambda: "The schema is old.")
    application.health.add_check("database", refuse)
    answer = call(application, "GET", "/health/ready")
    assert answer.status == 503
    assert answer.json()["reasons"] == [
        {"name": "schema", "reason": "The schema is old."},
        {"name": "database", "reason": "The check failed with RuntimeError."}]
    assert call(application, "GET", "/health").status == 200


def test_not_ready_while_draining(call):
    application = Application()
    application.health.start_draining()
    answer = call(application, "GET", "/health/ready")
    assert answer.status == 503
    assert answer.json()["reasons"][0]["name"] == "draining"


def test_requests_are_counted_by_template_not_by_path(call):
    clock = Clock()
    application = Application({"BERRYS_SERVICE": "s"}, clock=clock)

    def slow(request):
        clock.now += 0.02
        return json_response(request.params)

    application.route("GET", "/tasks/{task_id}", slow)
    call(application, "GET", "/tasks/1")
    call(application, "GET", "/tasks/2")
    call(application, "GET", "/nowhere/1")
    text = call(application, "GET", "/metrics").body.decode()
    labels = 'method="GET",route="/tasks/{task_id}",service="s"'
    assert f'http_requests_total{{{labels},status="200"}} 2.0' in text
    assert 'route="unmatched",service="s",status="404"} 1.0' in text
    assert 'http_request_duration_seconds_bucket{le="0.01",' + labels + "} 0.0" in text
    assert 'http_request_duration_seconds_bucket{le="0.025",' + labels + "} 2.0" in text
    assert "/tasks/1" not in text
    assert "process_resident_memory_bytes" in text


def test_metrics_tell_the_release(call):
    text = call(Application({"BERRYS_RELEASE": "1.0"}), "GET", "/metrics").body.decode()
    assert 'berrys_build_info{commit="unknown",digest="unknown",release="1.0"' in text


def test_an_unexpected_error_keeps_its_text_to_the_log(call, caplog):
    application = Application()
    application.route("GET", "/broken", lambda _: {}["private detail"])
    answer = call(application, "GET", "/broken")
    assert answer.status == 500
    assert answer.json()["error"]["code"] == "internal_error"
    assert b"private detail" not in answer.body
    assert "private detail" in caplog.text


def test_errors_of_a_kind_get_their_answer(call):
    application = Application()
    application.on_error(LookupError, lambda error: HttpError(404, "gone", str(error)))
    application.route("GET", "/gone", lambda _: [].pop())
    answer = call(application, "GET", "/gone")
    assert answer.status == 404
    assert answer.json()["error"] == {"code": "gone", "message": "pop from empty list"}


def test_injected_faults_are_answered_with_500(call):
    faults = FaultInjector(FaultSettings(error_rate=1.0))
    application = Application(faults=faults)
    application.route("GET", "/work", lambda _: json_response({}))
    assert call(application, "GET", "/work").json()["error"]["code"] == "injected_fault"
    assert call(application, "GET", "/health").status == 200


@pytest.mark.parametrize("given, taken", [
    ("abc-1.2_3", True), ("", False), ("a b", False), ("x" * 65, False), ("a\nb", False)])
def test_a_harmless_request_id_is_taken_over(call, given, taken):
    headers = call(Application(), "GET", "/health", headers={"x-request-id": given}).headers
    assert (headers["X-Request-ID"] == given) is taken
    assert headers["X-Request-ID"]


def test_requests_are_logged_and_probes_only_on_demand(call, caplog):
    application = Application()
    with caplog.at_level(logging.INFO, "http"):
        call(application, "GET", "/health")
        answer = call(application, "GET", "/nowhere?token=secret")
    [record] = [item for item in caplog.records if item.message == "request"]
    assert record.fields["status"] == 404
    assert record.fields["path"] == "/nowhere"  # a query can hold something private
    assert answer.json()["request_id"] == answer.headers["X-Request-ID"]


def test_a_handlers_answer_is_json(call):
    application = Application()
    application.route("GET", "/text", lambda _: json_response({"text": "Grün"}))
    answer = call(application, "GET", "/text")
    assert answer.content_type == "application/json"
    assert json.loads(answer.body.decode("utf-8")) == {"text": "Grün"}
