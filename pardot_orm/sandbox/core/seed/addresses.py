"""E-mail addresses: of the example domains only, with all that an address may hold, unique or shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from pardot_orm.sandbox.core.seed.people import Person

_DOMAINS = (
    "example.com",
    "example.org",
    "example.net",
    "mail.example.com",
    "quillfeather.example",
    "smith-sons.example",
    "mueller.example",
    "harbour.example",
)
_SHARED = 0.04  # of the addresses, two prospects have one
_SHARED_IN_OTHER_CASE = 0.5
_CAPITALS = 0.05
_TAGGED = 0.03
_UNUSUAL = 0.03
_TAGS = ("news", "pardot", "2024", "a+b")
_UNUSUAL_LOCAL_PARTS = (
    "{0}&{1}",
    "{0}%{1}",
    "{0}/{1}",
    "{0}'{1}",
    "{0}={1}",
    "#{0}.{1}",
    "{0}!{1}",
    "{0}_{1}$",
)


def addresses(rng: Random, people: list[Person], *, unique: bool) -> list[str]:
    """Return an address for each person; unless they must be unique, some are shared by two."""
    sharing = 0 if unique else round(len(people) * _SHARED / (1 + _SHARED))
    order = rng.sample(range(len(people)), 2 * sharing)
    twins = dict(zip(order[:sharing], order[sharing:], strict=True))
    taken: set[str] = set()
    found = ["" if i in twins else _unique_address(rng, person, taken) for i, person in enumerate(people)]
    for i, other in twins.items():
        address = found[other]
        found[i] = _other_case(rng, address) if rng.random() < _SHARED_IN_OTHER_CASE else address
    return found


def _unique_address(rng: Random, person: Person, taken: set[str]) -> str:
    first = person.first_name.address if person.first_name else "info"
    last = person.last_name.address if person.last_name else "office"
    local = _local_part(rng, first, last)
    domain = rng.choice(_DOMAINS)
    address, number = f"{local}@{domain}", 1
    while address.lower() in taken:
        # A step at random, so that the hundredth Ann Smith is not compared with all those before.
        number += rng.randint(1, 1 + 9 * number)
        address = f"{local}{number}@{domain}"
    taken.add(address.lower())
    return address


def _local_part(rng: Random, first: str, last: str) -> str:
    kind = rng.random()
    if kind < _UNUSUAL:
        return rng.choice(_UNUSUAL_LOCAL_PARTS).format(first, last)
    if kind < _UNUSUAL + _TAGGED:
        return f"{first}+{rng.choice(_TAGS)}"
    if kind < _UNUSUAL + _TAGGED + _CAPITALS:
        return f"{first.title()}.{last.title()}"
    return rng.choice(("{0}.{1}", "{0}.{1}", "{0[0]}{1}", "{1}.{0}", "{0}-{1}")).format(first, last)


def _other_case(rng: Random, address: str) -> str:
    return rng.choice((str.upper, str.title))(address)
