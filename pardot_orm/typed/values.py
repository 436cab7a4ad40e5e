"""The types of the values that criteria and lookups take."""

from __future__ import annotations

import re
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

# Criteria. A day is its start, a text a word or a local time.
MomentWord = Literal["today", "yesterday", "last_7_days", "this_month", "last_month"]
Moment = MomentWord | date | str
Instant = datetime | str

# Lookups. A text is a collection of texts, and never meant as one.
Amount = Decimal | float
Day = date | str
Pattern = str | re.Pattern[str]
Texts = list[str] | list[str | None] | tuple[str | None, ...] | AbstractSet[str] | AbstractSet[str | None]
Integers = Collection[int | None]
Amounts = Collection[Amount | None]
Flags = Collection[bool]
Moments = Collection[datetime | None]
Days = Collection[date | None]
TextRange = tuple[str, str] | list[str]
IntegerRange = tuple[int, int] | list[int]
AmountRange = tuple[Amount, Amount] | list[Amount]
MomentRange = tuple[datetime, datetime] | list[datetime]
DayRange = tuple[date, date] | list[date]
