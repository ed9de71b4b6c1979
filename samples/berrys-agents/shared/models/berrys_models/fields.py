"""Checks for the fields of a model. All mistakes of one object are reported together."""
import datetime
import re
import uuid

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class ValidationError(ValueError):
    """`problems` maps a field's name to what is wrong with it."""

    def __init__(self, problems):
        super().__init__("; ".join(f"{name}: {what}" for name, what in problems.items()))
        self.problems = problems


class Problems:
    """Collects mistakes while an object is checked."""

    def __init__(self):
        self._found = {}

    def add(self, name, what):
        self._found.setdefault(name, what)

    def text(self, name, value, longest, required=True):
        if not isinstance(value, str):
            self.add(name, "must be text")
        elif required and not value.strip():
            self.add(name, "must not be empty")
        elif len(value) > longest:
            self.add(name, f"must have {longest} characters at most")
        elif "\x00" in value:
            self.add(name, "must not hold a NUL character")  # PostgreSQL cannot store one

    def identifier(self, name, value):
        if not isinstance(value, str) or not _ID.fullmatch(value):
            self.add(name, "must be an identifier")

    def choice(self, name, value, choices):
        if value not in choices:
            self.add(name, f"must be one of {', '.join(choices)}")

    def moment(self, name, value):
        if not isinstance(value, datetime.datetime) or value.tzinfo is None:
            self.add(name, "must be a moment with a time zone")

    def raise_any(self):
        if self._found:
            raise ValidationError(self._found)


def take(data, required=(), optional=()):
    """The named entries of a JSON object, as keyword arguments.

    Unknown entries are refused: a misspelt one would otherwise be dropped silently.
    """
    problems = Problems()
    if not isinstance(data, dict):
        raise ValidationError({"body": "must be a JSON object"})
    for name in data:
        if name not in required and name not in optional:
            problems.add(name, "is not known")
    for name in required:
        if name not in data:
            problems.add(name, "is missing")
    problems.raise_any()
    return dict(data)


def new_id():
    return uuid.uuid4().hex


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def moment_to_json(value):
    text = value.astimezone(datetime.timezone.utc).isoformat(timespec="microseconds")
    return text.replace("+00:00", "Z")


def moment_from_json(name, text):
    try:
        # Python 3.10 does not read the Z.
        value = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except (AttributeError, ValueError):
        raise ValidationError({name: "must be a moment in ISO 8601"}) from None
    if value.tzinfo is None:
        raise ValidationError({name: "must have a time zone"})
    return value
