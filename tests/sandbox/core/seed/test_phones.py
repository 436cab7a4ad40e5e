from random import Random

import phonenumbers
import pytest

from pardot_orm.sandbox.core.seed.phones import (
    NOT_NUMBERS,
    NUMBERINGS,
    TOO_SHORT,
    Phone,
    any_digits,
    any_phone,
    no_phone,
    styles,
)


def pool(region):
    """Every range of a region, at both its ends and at some places between."""
    rng = Random(1)
    for area, pattern in NUMBERINGS[region].ranges:
        for digits in (
            pattern.replace("#", "0"),
            pattern.replace("#", "9"),
            *(any_digits(rng, pattern) for _ in range(40)),
        ):
            yield Phone(region, area, tuple(digits.split()))


def e164(text, region):
    return phonenumbers.format_number(phonenumbers.parse(text, region), phonenumbers.PhoneNumberFormat.E164)


@pytest.mark.parametrize("region", NUMBERINGS)
def test_every_number_is_valid_in_its_region(region):
    wrong = [
        p.e164 for p in pool(region) if not phonenumbers.is_valid_number_for_region(phonenumbers.parse(p.e164), region)
    ]
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("region", NUMBERINGS)
@pytest.mark.parametrize("country_known", [True, False])
def test_every_style_reads_as_the_true_number(region, country_known):
    written = [
        (phone.written(style), phone.e164)
        for phone in pool(region)
        for style in styles(region, country_known=country_known)
    ]
    assert [pair for pair in written if e164(pair[0], region if country_known else None) != pair[1]] == []


@pytest.mark.parametrize("region", NUMBERINGS)
def test_there_are_many_styles_and_none_is_right_already(region):
    phone = any_phone(Random(3), region)
    written = {phone.written(style) for style in styles(region, country_known=True)}
    assert len(written) >= 14
    assert phone.e164 not in written


def test_without_a_country_a_number_says_its_own():
    for region in NUMBERINGS:
        for style in styles(region, country_known=False):
            assert "+{cc}" in style.template


@pytest.mark.parametrize("region", [*NUMBERINGS, None])
def test_what_is_no_number_is_taken_for_none(region):
    rng = Random(5)
    for text in {no_phone(rng, region) for _ in range(300)}:
        try:
            parsed = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        assert text in TOO_SHORT
        assert not phonenumbers.is_possible_number(parsed)


def test_where_the_country_is_not_known_nothing_looks_like_a_number():
    rng = Random(5)
    assert {no_phone(rng, None) for _ in range(300)} == set(NOT_NUMBERS)
