"""Liveness and readiness.

Liveness (`/health`) says only that the process answers: restarting a service because its
database is away helps nobody. Readiness (`/health/ready`) says whether traffic should come here.
"""
import logging

log = logging.getLogger(__name__)


class Health:
    def __init__(self):
        self._checks = {}
        self._draining = False

    @property
    def draining(self):
        return self._draining

    def start_draining(self):
        self._draining = True

    def add_check(self, name, check):
        """`check` returns nothing when all is well, or a short reason, or raises."""
        self._checks[name] = check

    def reasons(self):
        """Why traffic should not come here; empty when it should."""
        if self._draining:
            return [{"name": "draining", "reason": "The service is shutting down."}]
        found = []
        for name, check in self._checks.items():
            try:
                reason = check()
            except Exception as error:  # whatever a dependency does, readiness must answer
                # The text of the error can hold host names and user names: logs only.
                log.warning("readiness check failed", extra={"fields": {
                    "check": name, "error": f"{type(error).__name__}: {error}"}})
                reason = f"The check failed with {type(error).__name__}."
            if reason:
                found.append({"name": name, "reason": reason})
        return found
