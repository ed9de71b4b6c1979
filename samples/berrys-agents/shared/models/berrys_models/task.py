import datetime
from dataclasses import dataclass, field, replace

from . import fields

# From each status to those that may follow. A failed task may be tried again; done is final.
TRANSITIONS = {
    "pending": ("running",),
    "running": ("done", "failed"),
    "failed": ("running",),
    "done": (),
}
STATUSES = tuple(TRANSITIONS)


@dataclass(frozen=True)
class Task:
    """One step of a project that an agent can carry out."""

    project_id: str
    title: str
    prompt: str
    status: str = "pending"
    agent_id: str | None = None
    result: str | None = None
    id: str = field(default_factory=fields.new_id)
    created_at: datetime.datetime = field(default_factory=fields.now)

    def __post_init__(self):
        problems = fields.Problems()
        problems.identifier("id", self.id)
        problems.identifier("project_id", self.project_id)
        problems.text("title", self.title, 200)
        problems.text("prompt", self.prompt, 20_000)
        problems.choice("status", self.status, STATUSES)
        if self.agent_id is not None:
            problems.identifier("agent_id", self.agent_id)
        elif self.status != "pending":
            problems.add("agent_id", f"is missing from a task that is {self.status}")
        if self.result is not None:
            problems.text("result", self.result, 100_000, required=False)
        problems.moment("created_at", self.created_at)
        problems.raise_any()

    @classmethod
    def create(cls, project_id, data):
        """A new task as a client describes it."""
        return cls(project_id=project_id,
                   **fields.take(data, required=("title", "prompt")))

    @classmethod
    def from_json(cls, data):
        values = fields.take(
            data, required=("id", "project_id", "title", "prompt", "status", "created_at"),
            optional=("agent_id", "result"))
        values["created_at"] = fields.moment_from_json("created_at", values["created_at"])
        return cls(**values)

    def to_json(self):
        return {
            "id": self.id,
            "project_id": self.project_id,
            "title": self.title,
            "prompt": self.prompt,
            "status": self.status,
            "agent_id": self.agent_id,
            "result": self.result,
            "created_at": fields.moment_to_json(self.created_at),
        }

    def changed(self, data):
        """The task after a change of its status, as an agent reports it."""
        values = fields.take(data, required=("status",), optional=("agent_id", "result"))
        status = values["status"]
        # An unhashable status, such as a list, must be an answer too and not a crash.
        if not isinstance(status, str) or status not in TRANSITIONS:
            raise fields.ValidationError({"status": f"must be one of {', '.join(STATUSES)}"})
        if status not in TRANSITIONS[self.status]:
            raise InvalidTransition(self.status, status)
        return replace(self, **values)


class InvalidTransition(Exception):
    """The task is not in a status that this one may follow."""

    def __init__(self, old, new):
        super().__init__(f"A task that is {old} cannot become {new}.")
