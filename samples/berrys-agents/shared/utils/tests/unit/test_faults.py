import pytest

from berrys_utils.faults import FaultInjector, FaultSettings, InjectedFault
from berrys_utils.settings import ConfigurationError, Settings


class World:
    """Time and chance, in the hands of the test."""

    def __init__(self, chances=()):
        self.now = 100.0
        self.slept = []
        self._chances = iter(chances)

    def injector(self, **settings):
        return FaultInjector(FaultSettings(**settings), clock=lambda: self.now,
                             random=lambda: next(self._chances), sleep=self.slept.append)


def fails(injector, path="/projects", operational=False):
    try:
        injector.before(path, operational)
    except InjectedFault:
        return True
    return False


def test_nothing_happens_unless_asked_for():
    world = World()
    injector = FaultInjector(FaultSettings.from_settings(Settings({})), sleep=world.slept.append)
    assert not injector.settings.any
    assert not fails(injector)
    assert world.slept == []
    assert injector.leaked_bytes == 0


def test_the_error_rate_is_a_share_of_the_requests():
    injector = World([0.0, 0.29, 0.3, 0.99]).injector(error_rate=0.3)
    assert [fails(injector) for _ in range(4)] == [True, True, False, False]


def test_a_rate_of_one_always_fails():
    assert fails(World([0.999999]).injector(error_rate=1.0))


def test_latency_delays_each_request():
    world = World([0.5, 0.5])
    injector = world.injector(latency_ms=250)
    assert not fails(injector) and not fails(injector)
    assert world.slept == [0.25, 0.25]


def test_leaked_memory_is_never_given_back():
    injector = World([0.5] * 3).injector(memory_leak_kb=2)
    for _ in range(3):
        injector.before("/projects", False)
    assert injector.leaked_bytes == 3 * 2048


def test_faults_begin_after_a_while():
    world = World([0.0])
    injector = world.injector(error_rate=1.0, after_seconds=30)
    world.now += 29.9
    assert not fails(injector)
    world.now += 0.1
    assert fails(injector)


def test_health_is_spared_unless_it_is_named():
    assert not fails(World().injector(error_rate=1.0), "/health", operational=True)
    assert fails(World([0.0]).injector(error_rate=1.0, route="/health*"), "/health/ready", True)


def test_a_route_limits_the_faults():
    injector = World([0.0]).injector(error_rate=1.0, route="/projects*")
    assert not fails(injector, "/tasks/1")
    assert fails(injector, "/projects/1")


def test_settings_come_from_the_environment():
    settings = FaultSettings.from_settings(Settings({
        "FAULT_ERROR_RATE": "0.25", "FAULT_LATENCY_MS": "100", "FAULT_AFTER_SECONDS": "5",
        "FAULT_ROUTE": "/tasks*", "FAULT_MEMORY_LEAK_KB": "64"}))
    assert settings == FaultSettings(0.25, 100, 64, 5, "/tasks*")


@pytest.mark.parametrize("name, value", [
    ("FAULT_ERROR_RATE", "1.5"), ("FAULT_ERROR_RATE", "-1"), ("FAULT_LATENCY_MS", "slow"),
    ("FAULT_MEMORY_LEAK_KB", "inf")])
def test_a_wrong_setting_is_refused(name, value):
    with pytest.raises(ConfigurationError):
        FaultSettings.from_settings(Settings({name: value}))
