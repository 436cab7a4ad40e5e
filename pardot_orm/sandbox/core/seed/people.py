"""Prospects as they truly are, and the mess that careless hands made of them; it is made from the truth."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from pardot_orm.sandbox.core.seed.countries import COUNTRIES
from pardot_orm.sandbox.core.seed.names import names
from pardot_orm.sandbox.core.seed.phones import any_phone, no_phone, styles

if TYPE_CHECKING:
    from random import Random

    from pardot_orm.sandbox.core.seed.countries import Country
    from pardot_orm.sandbox.core.seed.names import Name
    from pardot_orm.sandbox.core.seed.phones import Phone

HIGHEST_SCORE = 250
LOWEST_SCORE = -5

_CLEAN = 0.5  # the share of prospects that nobody has spoiled
_FAULTS = (("names", 0.5), ("phone", 0.5), ("country", 0.45))

_OTHER_SCRIPT = 0.06
_NO_FIRST_NAME = 0.04
_NO_LAST_NAME = 0.02
_NO_COUNTRY = 0.08
_NO_PHONE = 0.10
_NOT_A_PHONE = 0.04

_COUNTRY_SHARES = tuple(accumulate(country.share for country in COUNTRIES))

# A prospect can lose points; 80 and 81 are the two sides of the mark above which one is hot.
_SCORES = ((0, 0), (LOWEST_SCORE, -1), (1, 80), (80, 81), (81, HIGHEST_SCORE))
_SCORE_SHARES = tuple(accumulate((26, 3, 56, 2, 13)))


@frozen
class Values:
    """What is in the four fields that people write in."""

    first_name: str | None
    last_name: str | None
    phone: str | None
    country: str | None


@frozen
class Person:
    """A prospect as truly is."""

    home: Country
    country_known: bool
    first_name: Name | None
    last_name: Name | None
    phone: Phone | None
    not_a_phone: str | None  # what stands there instead, and stays
    score: int

    def truth(self) -> Values:
        """Return what the fields must hold."""
        return Values(
            self.first_name.text if self.first_name else None,
            self.last_name.text if self.last_name else None,
            self.phone.e164 if self.phone else self.not_a_phone,
            self.home.name if self.country_known else None,
        )


def any_person(rng: Random) -> Person:
    """Return somebody."""
    chance = rng.random
    home = rng.choices(COUNTRIES, cum_weights=_COUNTRY_SHARES)[0]
    country_known = chance() >= _NO_COUNTRY
    pool = names()
    if chance() < _OTHER_SCRIPT:
        first, last = rng.choice(pool.other_scripts)
    else:
        first, last = rng.choice(pool.first[home.locale]), rng.choice(pool.last[home.locale])
    phone, not_a_phone, kind = None, None, chance()
    if kind >= _NO_PHONE + _NOT_A_PHONE:
        phone = any_phone(rng, home.region)
    elif kind >= _NO_PHONE:
        not_a_phone = no_phone(rng, home.region if country_known else None)
    return Person(
        home,
        country_known,
        first if chance() >= _NO_FIRST_NAME else None,
        last if chance() >= _NO_LAST_NAME else None,
        phone,
        not_a_phone,
        any_score(rng),
    )


def any_score(rng: Random) -> int:
    """Return some score; a good quarter have none, about one in seven is above 80."""
    return rng.randint(*rng.choices(_SCORES, cum_weights=_SCORE_SHARES)[0])


# What careless hands make of it


def spoiled(rng: Random, person: Person) -> Values:
    """Return the fields as they are found: as they should be for half of all people, else with faults."""
    values = person.truth()
    if rng.random() < _CLEAN:
        return values
    faults = [fault for fault, share in _FAULTS if rng.random() < share]
    for fault in faults or [rng.choice(_FAULTS)[0]]:
        values = _SPOIL[fault](rng, person, values)
    return values


def _spoil_names(rng: Random, person: Person, values: Values) -> Values:
    wrong_case = rng.choice((str.upper, str.upper, str.lower))
    which = rng.random()
    first, last = person.first_name, person.last_name
    if first and first.restorable and which < 0.8:  # both names in six of ten cases
        values = evolve(values, first_name=wrong_case(first.text))
    if last and last.restorable and which >= 0.2:
        values = evolve(values, last_name=wrong_case(last.text))
    return values


def _spoil_phone(rng: Random, person: Person, values: Values) -> Values:
    if person.phone is None:
        return values
    style = rng.choice(styles(person.phone.region, country_known=person.country_known))
    return evolve(values, phone=person.phone.written(style))


def _spoil_country(rng: Random, person: Person, values: Values) -> Values:
    return evolve(values, country=rng.choice(person.home.spellings)) if person.country_known else values


_SPOIL = {"names": _spoil_names, "phone": _spoil_phone, "country": _spoil_country}
