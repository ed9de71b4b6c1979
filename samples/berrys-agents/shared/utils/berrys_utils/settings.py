"""Settings come from environment variables and are checked once, at start.

A service with a wrong setting must not start at all: a rollout notices that at once, whereas a
setting that fails on first use is noticed by users.
"""
from urllib.parse import urlsplit


class ConfigurationError(Exception):
    """A setting is missing or has a value that cannot be used."""


class Settings:
    """Typed access to a mapping of environment variables; an empty value counts as absent."""

    def __init__(self, env):
        self._env = env

    def text(self, name, default=""):
        return self._env.get(name, "").strip() or default

    def required(self, name):
        value = self.text(name)
        if not value:
            raise ConfigurationError(f"{name} must be set")
        return value

    def number(self, name, default, minimum=None, maximum=None):
        text = self.text(name)
        if not text:
            return default
        try:
            value = float(text)
        except ValueError:
            raise ConfigurationError(f"{name} must be a number, not {text!r}") from None
        # Written so that nan, which compares as false with everything, is refused too.
        if not (minimum is None or value >= minimum) or not (maximum is None or value <= maximum):
            raise ConfigurationError(f"{name} must lie in {minimum}…{maximum}, not {text!r}")
        return value

    def integer(self, name, default, minimum=None, maximum=None):
        value = self.number(name, default, minimum, maximum)
        if value != int(value):
            raise ConfigurationError(f"{name} must be a whole number, not {self.text(name)!r}")
        return int(value)

    def flag(self, name):
        text = self.text(name).lower()
        if text in ("", "0", "false", "no"):
            return False
        if text in ("1", "true", "yes"):
            return True
        raise ConfigurationError(f"{name} must be 0 or 1, not {text!r}")

    def url(self, name, default):
        value = self.text(name, default)
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ConfigurationError(f"{name} must be an http or https URL, not {value!r}")
        return value.rstrip("/")
