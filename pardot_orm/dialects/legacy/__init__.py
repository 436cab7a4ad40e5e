"""Versions 3 and 4 of the API."""
