"""Carrying out a task: take it, ask a model, report the outcome."""
import logging
from urllib.parse import quote

from berrys_models import Task
from berrys_utils.http import HttpError

log = logging.getLogger(__name__)


class StepRunner:
    def __init__(self, registry, coordinator, models):
        self._registry = registry
        self._coordinator = coordinator
        self._models = models

    def run(self, agent_id, task_id):
        agent = self._registry.begin(agent_id)
        try:
            # Taking the task is one change of its status, which the coordinator grants once: so
            # two agents never work on the same task.
            task = self._report(task_id, {"status": "running", "agent_id": agent.id})
            try:
                answer = self._models.json("POST", "/models/answers",
                                           {"purpose": agent.role, "prompt": task.prompt})
            except HttpError as error:
                self._give_up(task_id, error)
                raise
            return self._report(task_id, {"status": "done", "result": answer["answer"]})
        finally:
            self._registry.end(agent_id)

    def _report(self, task_id, change):
        target = "/tasks/" + quote(task_id, safe="")
        return Task.from_json(self._coordinator.json("PATCH", target, change))

    def _give_up(self, task_id, error):
        """Tell the coordinator that the task failed, so that it can be tried again."""
        try:
            self._report(task_id, {"status": "failed", "result": error.message})
        except HttpError as second:
            # The first error is the one to answer with; this one must not hide it.
            log.error("a failed task could not be reported", extra={"fields": {
                "task_id": task_id, "error": second.message}})
