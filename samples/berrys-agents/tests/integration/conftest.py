import os
import time

import pytest

from platform_client import REACHABLE, Client, url_of, wait_until_ready


@pytest.fixture(scope="session", autouse=True)
def platform_ready():
    """Every test needs the whole platform: wait for it once, and say which part is missing."""
    deadline = time.monotonic() + float(os.environ.get("READY_DEADLINE_SECONDS") or 60)
    missing = {}
    for service in REACHABLE:
        last = wait_until_ready(service, deadline)
        if last is not None:
            missing[service] = last
    if missing:
        pytest.exit("Not ready in time:\n" + "\n".join(
            f"  {service}: {last}" for service, last in missing.items()), returncode=1)


@pytest.fixture
def gateway():
    return Client(url_of("api-gateway"))


@pytest.fixture
def project(gateway):
    """A project of the test's own, removed afterwards: tests may share a database."""
    created = gateway.post("/projects", {"name": "Integration", "description": "Größe ✓"})
    assert created.status == 201, created.body
    yield created.json()
    gateway.request("DELETE", "/projects/" + created.json()["id"])
