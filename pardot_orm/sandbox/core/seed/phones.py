"""Telephone numbers: true ones by country, and the ways in which people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from random import Random

_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")  # noqa: RUF001 - as typed on a Japanese keyboard


@frozen
class Style:
    """One way to write a number: a template, and what is between the groups of the subscriber's number."""

    template: str
    between: str
    wide: bool = False


@frozen
class Numbering:
    """A country's numbering; its ranges are area codes with patterns, each `#` being any digit."""

    calling_code: str
    trunk: str
    ranges: tuple[tuple[str, str], ...]
    exit_code: str | None = None  # what one dials there before a calling code
    extra_styles: tuple[Style, ...] = ()


@frozen
class Phone:
    """A true number."""

    region: str
    area: str
    groups: tuple[str, ...]

    @property
    def e164(self) -> str:
        """The one right way to write it: `+12125550123`."""
        return f"+{NUMBERINGS[self.region].calling_code}{self.area}{''.join(self.groups)}"

    def written(self, style: Style) -> str:
        """Return the number as one writes it in this style."""
        numbering = NUMBERINGS[self.region]
        text = style.template.format(
            cc=numbering.calling_code,
            exit=numbering.exit_code,
            trunk=numbering.trunk,
            area=self.area,
            rest=style.between.join(self.groups),
        )
        return text.translate(_WIDE_DIGITS) if style.wide else text


# These say the country themselves, and so are all that is written where no country is given.
_INTERNATIONAL = (
    Style("+{cc} {area} {rest}", " "),
    Style("+{cc} ({area}) {rest}", " "),
    Style("+{cc}-{area}-{rest}", "-"),
    Style("+{cc}.{area}.{rest}", "."),
    Style("+{cc}\N{NO-BREAK SPACE}{area}\N{NO-BREAK SPACE}{rest}", "\N{NO-BREAK SPACE}"),
    Style("tel:+{cc}-{area}-{rest}", "-"),
    Style("Tel.: +{cc} {area} {rest}", " "),
    Style(" +{cc}{area}{rest} ", ""),
)
_WITH_OPTIONAL_TRUNK = (Style("+{cc} (0){area} {rest}", " "), Style("+{cc}(0){area}-{rest}", ""))
_WITH_EXIT_CODE = (Style("{exit}{cc} {area} {rest}", " "), Style("{exit} {cc}-{area}-{rest}", "-"))
_NATIONAL = (
    Style("{trunk}{area} {rest}", " "),
    Style("({trunk}{area}) {rest}", " "),
    Style("{trunk}{area}-{rest}", "-"),
    Style("{trunk}{area}.{rest}", "."),
    Style("{trunk}{area}{rest}", ""),
    Style("{trunk}{area}\N{NO-BREAK SPACE}{rest}", "\N{NO-BREAK SPACE}"),
    Style("phone {trunk}{area} {rest}", " "),
)
_NORTH_AMERICAN = (
    Style("({area}) {rest}", "-"),
    Style("1-{area}-{rest}", "-"),
    Style("1 ({area}) {rest}", "-"),
    Style("+1 ({area}) {rest}", "-"),
)
_SLASHED = (Style("{trunk}{area}/{rest}", ""), Style("{trunk}{area} / {rest}", " "))

_US_AREAS = ("212", "312", "415", "512", "617", "206", "303", "404", "305", "702", "215", "313", "503", "619")

# The ranges are those set aside for fiction, where a country has some, so that nobody's telephone rings.
NUMBERINGS = {
    "US": Numbering(
        "1",
        "",
        tuple((area, "555 01##") for area in _US_AREAS),
        extra_styles=_NORTH_AMERICAN,
    ),
    "CA": Numbering(
        "1",
        "",
        tuple((area, "555 01##") for area in ("416", "514", "604", "403")),
        extra_styles=_NORTH_AMERICAN,
    ),
    "GB": Numbering(
        "44", "0", (("20", "7946 0###"), ("117", "496 0###"), ("161", "496 0###"), ("131", "496 0###")), "00"
    ),
    "IE": Numbering("353", "0", (("1", "555 0###"), ("21", "555 0###")), "00"),
    "DE": Numbering(
        "49",
        "0",
        (
            ("30", "23125 ###"),
            ("69", "90009 ###"),
            ("40", "66969 ###"),
            ("221", "4710 ###"),
            ("89", "99998 ###"),
        ),
        "00",
        _SLASHED,
    ),
    "FR": Numbering("33", "0", (("1", "99 00 ## ##"), ("2", "61 91 ## ##"), ("4", "65 71 ## ##")), "00"),
    "NL": Numbering("31", "0", (("20", "555 01##"), ("10", "555 01##"), ("30", "555 01##")), "00"),
    "ES": Numbering("34", "", (("91", "555 01 ##"), ("93", "555 01 ##"), ("95", "555 01 ##")), "00"),
    "IT": Numbering("39", "", (("06", "5550 01##"), ("02", "5550 01##")), "00"),
    "AU": Numbering(
        "61", "0", (("2", "5550 ####"), ("3", "7010 ####"), ("8", "5550 ####"), ("491", "570 ###")), "0011"
    ),
    "JP": Numbering(
        "81",
        "0",
        (("3", "5550 01##"), ("6", "5550 01##")),
        "010",
        (Style("{trunk}{area}-{rest}", "-", wide=True),),
    ),
    "BR": Numbering(
        "55", "", (("11", "5555 01##"), ("21", "5555 01##")), extra_styles=(Style("({area}) {rest}", "-"),)
    ),
}

# What stands in the field though nobody can call it. Nothing here may be taken for a number of any country.
NOT_NUMBERS = (
    "ask reception",
    "n/a",
    "N/A",
    "-",
    "tbd",
    "none",
    "unknown",
    "1-2",
    "ext. 4",
    "see e-mail",
    "?",
    "#",
)

TOO_SHORT = ("4711", "123")
_TOO_SHORT_IN = {"US", "CA", "FR", "ES", "IT", "JP", "BR"}  # elsewhere a local number may be as short


def styles(region: str, *, country_known: bool) -> tuple[Style, ...]:
    """Return how people write numbers of a region, where the record tells the country or does not."""
    numbering = NUMBERINGS[region]
    if not country_known:
        return _INTERNATIONAL
    return (
        *_INTERNATIONAL,
        *_NATIONAL,
        *(_WITH_OPTIONAL_TRUNK if numbering.trunk else ()),
        *(_WITH_EXIT_CODE if numbering.exit_code else ()),
        *numbering.extra_styles,
    )


def any_phone(rng: Random, region: str) -> Phone:
    """Return some true number of a region."""
    area, pattern = rng.choice(NUMBERINGS[region].ranges)
    return Phone(region, area, tuple(any_digits(rng, pattern).split()))


def no_phone(rng: Random, region: str | None) -> str:
    """Return something in place of a number, for a record that tells this region's country or none."""
    return rng.choice((*NOT_NUMBERS, *TOO_SHORT) if region in _TOO_SHORT_IN else NOT_NUMBERS)


def any_digits(rng: Random, pattern: str) -> str:
    """Return the pattern with a digit for each `#`."""
    holes = pattern.count("#")
    if not holes:
        return pattern
    digits = f"{int(rng.random() * 10**holes):0{holes}}"
    for digit in digits:
        pattern = pattern.replace("#", digit, 1)
    return pattern
