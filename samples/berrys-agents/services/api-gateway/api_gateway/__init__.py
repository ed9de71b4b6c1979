"""The front door: passes each request to the service that owns what it is about."""
