"""A service as a process of its own: signals and exit statuses."""
import json
import os
import signal
import subprocess
import sys

from berrys_utils.healthcheck import healthy

PROGRAM = """
import sys
from berrys_utils.application import Application
from berrys_utils.service import main
sys.exit(main(Application))
"""


def start(**settings):
    env = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PORT": "0",
           "PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1", **settings}
    return subprocess.Popen([sys.executable, "-c", PROGRAM], env=env, stdout=subprocess.PIPE,
                            text=True)


def test_sigterm_ends_the_process_with_status_0():
    with start(BERRYS_SERVICE="gateway") as process:
        started = json.loads(process.stdout.readline())
        assert (started["message"], started["service"]) == ("started", "gateway")
        assert healthy(started["port"])
        process.send_signal(signal.SIGTERM)
        lines = [json.loads(line)["message"] for line in process.stdout]
        assert process.wait(10) == 0
    assert lines == ["draining", "stopped"]


def test_wrong_settings_end_the_process_with_status_2():
    with start(FAULT_ERROR_RATE="often") as process:
        line = json.loads(process.stdout.readline())
        assert process.wait(10) == 2
    assert "FAULT_ERROR_RATE" in line["detail"]


def test_faults_are_announced():
    with start(FAULT_ERROR_RATE="0.5") as process:
        assert json.loads(process.stdout.readline())["message"] == "faults are on"
        process.send_signal(signal.SIGTERM)
        process.stdout.read()
        assert process.wait(10) == 0
