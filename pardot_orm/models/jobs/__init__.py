"""Imports and exports, which Pardot works on by itself."""
