"""pardot_orm."""

__version__ = "0.1.0"
