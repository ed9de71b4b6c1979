"""Which release this process is.

An image carries no version, so that the same image can be promoted from staging to production.
The deployment tells the process what it is running.
"""
from dataclasses import asdict, dataclass

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Release:
    service: str
    release: str = UNKNOWN
    digest: str = UNKNOWN
    commit: str = UNKNOWN

    @classmethod
    def from_settings(cls, settings):
        return cls(
            service=settings.text("BERRYS_SERVICE", UNKNOWN),
            release=settings.text("BERRYS_RELEASE", UNKNOWN),
            digest=settings.text("BERRYS_DIGEST", UNKNOWN),
            commit=settings.text("BERRYS_COMMIT", UNKNOWN),
        )

    def to_json(self):
        return asdict(self)
