"""Keeps projects and tasks in PostgreSQL."""
