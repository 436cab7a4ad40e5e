"""Scans that are killed and go on."""
