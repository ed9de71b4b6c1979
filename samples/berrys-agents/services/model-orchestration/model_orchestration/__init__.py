"""Knows the models, picks one for a request and asks it."""
