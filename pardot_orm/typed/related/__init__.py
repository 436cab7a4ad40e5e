"""Lookups behind relations, by the model that is looked at; written by `python -m pardot_orm.typed`."""
