"""The models and how one is picked."""
import hashlib
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Model:
    name: str
    purposes: tuple  # what it is good at
    longest_prompt: int  # in characters
    cost: int  # per prompt, in arbitrary units

    def to_json(self):
        return {**asdict(self), "purposes": list(self.purposes)}


CATALOGUE = (
    Model("berry-small", ("planner", "writer"), 1_000, 1),
    Model("berry-code", ("coder", "reviewer"), 8_000, 4),
    Model("berry-large", ("planner", "researcher", "writer", "coder", "reviewer"), 20_000, 10),
)


class NoModel(Exception):
    """No model can take this prompt."""


def pick(purpose, prompt, catalogue=CATALOGUE):
    """The cheapest model that is good at the purpose and can take the prompt."""
    able = [model for model in catalogue
            if purpose in model.purposes and len(prompt) <= model.longest_prompt]
    if not able:
        raise NoModel(f"No model takes a prompt of {len(prompt)} characters for {purpose}.")
    return min(able, key=lambda model: (model.cost, model.name))


def answer(model, purpose, prompt):
    """The same prompt always has the same answer: this sample stands in for a real model."""
    seal = hashlib.sha256(f"{model.name}\0{purpose}\0{prompt}".encode("utf-8")).hexdigest()[:12]
    first_line = prompt.strip().splitlines()[0][:80]
    return f"[{model.name}] {purpose} on “{first_line}”: {seal}"
