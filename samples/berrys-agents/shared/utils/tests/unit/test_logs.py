import io
import json
import logging

from berrys_utils import logs
from berrys_utils.release import Release


def write(*args, **kwargs):
    stream = io.StringIO()
    logs.configure(Release("gateway", "1.0"), "INFO", stream)
    logging.getLogger("test").log(*args, **kwargs)
    return stream.getvalue()


def test_a_record_is_one_json_line_with_its_fields():
    text = write(logging.INFO, "moved %s", "in\nhere", extra={"fields": {"route": "/tasks"}})
    assert text.count("\n") == 1
    line = json.loads(text)
    assert line.pop("time").endswith("Z")
    assert line == {"level": "info", "service": "gateway", "release": "1.0", "logger": "test",
                    "message": "moved in\nhere", "route": "/tasks"}


def test_the_request_id_is_in_every_record_of_the_request():
    token = logs.request_id.set("r1")
    try:
        assert json.loads(write(logging.INFO, "x"))["request_id"] == "r1"
    finally:
        logs.request_id.reset(token)


def test_an_exception_is_in_the_same_line():
    try:
        raise ValueError("wrong")
    except ValueError:
        text = write(logging.ERROR, "failed", exc_info=True)
    assert "ValueError: wrong" in json.loads(text)["exception"]


def test_lower_levels_are_left_out():
    assert write(logging.DEBUG, "x") == ""
