import datetime
from dataclasses import dataclass, field, replace

from . import fields

STATUSES = ("active", "archived")


@dataclass(frozen=True)
class Project:
    """A piece of work that is divided into tasks."""

    name: str
    description: str = ""
    status: str = "active"
    id: str = field(default_factory=fields.new_id)
    created_at: datetime.datetime = field(default_factory=fields.now)

    def __post_init__(self):
        problems = fields.Problems()
        problems.identifier("id", self.id)
        problems.text("name", self.name, 200)
        problems.text("description", self.description, 10_000, required=False)
        problems.choice("status", self.status, STATUSES)
        problems.moment("created_at", self.created_at)
        problems.raise_any()

    @classmethod
    def create(cls, data):
        """A new project as a client describes it."""
        return cls(**fields.take(data, required=("name",), optional=("description",)))

    @classmethod
    def from_json(cls, data):
        values = fields.take(
            data, required=("id", "name", "description", "status", "created_at"))
        values["created_at"] = fields.moment_from_json("created_at", values["created_at"])
        return cls(**values)

    def to_json(self):
        return {
            "id": self.id,
            "name": self.name,
            "description": self.description,
            "status": self.status,
            "created_at": fields.moment_to_json(self.created_at),
        }

    def archived(self):
        return replace(self, status="archived")
