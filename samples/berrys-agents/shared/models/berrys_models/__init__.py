"""What the services talk to each other about: projects, their tasks, and agents."""
from .agent import Agent
from .fields import ValidationError
from .project import Project
from .task import InvalidTransition, Task

__all__ = ["Agent", "InvalidTransition", "Project", "Task", "ValidationError"]
