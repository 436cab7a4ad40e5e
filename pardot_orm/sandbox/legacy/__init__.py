"""Versions 3 and 4 of the API: paths, parameters, criteria, XML and JSON."""

from pardot_orm.sandbox.legacy.endpoint import LegacyApi
from pardot_orm.sandbox.legacy.switches import Switches

__all__ = ["LegacyApi", "Switches"]
