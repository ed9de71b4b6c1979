"""What every service of the platform shares: HTTP, health, metrics, logs, faults.

Import the module you need (`from berrys_utils.settings import Settings`). Nothing is imported
here, so that the container health check, which runs every few seconds, starts quickly.
"""
