import datetime
from dataclasses import dataclass, field, replace

from . import fields

ROLES = ("planner", "researcher", "writer", "coder", "reviewer")
STATUSES = ("idle", "working")


@dataclass(frozen=True)
class Agent:
    """A worker that carries out tasks with the help of a model."""

    name: str
    role: str
    status: str = "idle"
    id: str = field(default_factory=fields.new_id)
    created_at: datetime.datetime = field(default_factory=fields.now)

    def __post_init__(self):
        problems = fields.Problems()
        problems.identifier("id", self.id)
        problems.text("name", self.name, 200)
        problems.choice("role", self.role, ROLES)
        problems.choice("status", self.status, STATUSES)
        problems.moment("created_at", self.created_at)
        problems.raise_any()

    @classmethod
    def create(cls, data):
        """A new agent as a client describes it."""
        return cls(**fields.take(data, required=("name", "role")))

    @classmethod
    def from_json(cls, data):
        values = fields.take(data, required=("id", "name", "role", "status", "created_at"))
        values["created_at"] = fields.moment_from_json("created_at", values["created_at"])
        return cls(**values)

    def to_json(self):
        return {
            "id": self.id,
            "name": self.name,
            "role": self.role,
            "status": self.status,
            "created_at": fields.moment_to_json(self.created_at),
        }

    def with_status(self, status):
        return replace(self, status=status)
