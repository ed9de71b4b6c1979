"""Keeps the agents and lets them carry out tasks."""
