"""Faults on purpose, off unless asked for, to try out that a bad release is noticed.

FAULT_ERROR_RATE      share of requests (0…1) answered with status 500
FAULT_LATENCY_MS      delay before a request is handled
FAULT_MEMORY_LEAK_KB  memory that each request takes and never gives back
FAULT_AFTER_SECONDS   the faults begin this long after the start: a release that looks well first
FAULT_ROUTE           pattern of the paths that are hit, such as /projects* (default: every path
                      except health, version and metrics; naming one of those hits it)
"""
import fnmatch
import random as random_module
import time
from dataclasses import dataclass


class InjectedFault(Exception):
    """The request fails because it was told to."""


@dataclass(frozen=True)
class FaultSettings:
    error_rate: float = 0.0
    latency_ms: float = 0.0
    memory_leak_kb: float = 0.0
    after_seconds: float = 0.0
    route: str = ""

    @classmethod
    def from_settings(cls, settings):
        return cls(
            error_rate=settings.number("FAULT_ERROR_RATE", 0.0, 0, 1),
            latency_ms=settings.number("FAULT_LATENCY_MS", 0.0, 0, 600_000),
            memory_leak_kb=settings.number("FAULT_MEMORY_LEAK_KB", 0.0, 0, 1_048_576),
            after_seconds=settings.number("FAULT_AFTER_SECONDS", 0.0, 0, 86_400),
            route=settings.text("FAULT_ROUTE"),
        )

    @property
    def any(self):
        return bool(self.error_rate or self.latency_ms or self.memory_leak_kb)


class FaultInjector:
    def __init__(self, settings, clock=time.monotonic, random=random_module.random,
                 sleep=time.sleep):
        self.settings = settings
        self._clock = clock
        self._random = random
        self._sleep = sleep
        self._started = clock()
        self._leaked = []

    @property
    def leaked_bytes(self):
        return sum(len(block) for block in self._leaked)

    def before(self, path, operational):
        """Called before a request is handled; may wait, may raise InjectedFault."""
        settings = self.settings
        if not settings.any or not self._hits(path, operational):
            return
        if self._clock() - self._started < settings.after_seconds:
            return
        if settings.memory_leak_kb:
            # Not zeros: the kernel gives no memory to pages of zeros that nobody wrote.
            self._leaked.append(b"\x5a" * int(settings.memory_leak_kb * 1024))
        if settings.latency_ms:
            self._sleep(settings.latency_ms / 1000)
        # random() is in [0, 1): a rate of 0 never fails and a rate of 1 always does.
        if self._random() < settings.error_rate:
            raise InjectedFault("FAULT_ERROR_RATE")

    def _hits(self, path, operational):
        if self.settings.route:
            return fnmatch.fnmatchcase(path, self.settings.route)
        return not operational
