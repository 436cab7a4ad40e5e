"""Moments as they are given: ISO texts mean the account's local time, and errors name the account's own zone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from dateutil.parser import isoparse

from pardot_orm.errors import PardotError
from pardot_orm.fields.kinds import NO_TIME_ZONE
from pardot_orm.models.ports import bindings

if TYPE_CHECKING:
    from pardot_orm.errors import ValidationError
    from pardot_orm.fields.kinds import Field


def given_moment(field: Field[Any], value: Any, alias: str) -> Any:
    """Return the moment that a value of a field means: of an ISO text without a zone in the account's; others as given.

    Raises:
        ValidationError: It is a datetime without a time zone.
        MissingTimeZoneError: A text without a zone is given, and nobody told the account's.
    """
    if isinstance(value, str):
        try:
            found = isoparse(value)
        except (ValueError, OverflowError):
            return value  # which the field refuses
        return found if found.tzinfo else found.replace(tzinfo=bindings.reader.source(alias, ()).decoding.zone)
    if isinstance(value, datetime) and value.tzinfo is None:
        raise naming_zone(field.refuse(value, NO_TIME_ZONE), alias)
    return value


def naming_zone(error: ValidationError, alias: str) -> ValidationError:
    """Return an error, and what to write where it is about a moment without a time zone. No request."""
    if NO_TIME_ZONE not in error.message:
        return error
    try:
        zone = bindings.reader.source(alias, ()).decoding.told_zone
    except PardotError:  # nobody is connected
        zone = None
    if zone is not None:
        error.hint = f"The account's own: datetime(..., tzinfo=ZoneInfo({str(zone)!r})), or the same as an ISO text."
    return error
