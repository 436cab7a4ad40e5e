import re
from collections import Counter

import pytest

# As the API documents what it takes.
ADDRESS = re.compile(r"^[^ @]{1,64}@[^ @]{1,255}\.[^ @]{2,13}$")
EXAMPLE = re.compile(r"@([a-z-]+\.)*(example\.(com|org|net)|[a-z-]+\.example)$", re.IGNORECASE)


@pytest.fixture(scope="module")
def addresses(ask):
    return ask("SELECT email FROM prospect")


def test_every_address_is_one_that_the_api_takes(addresses):
    assert [address for address in addresses if not ADDRESS.search(address) or len(address) > 255] == []


def test_no_address_is_anybodys(addresses):
    assert [address for address in addresses if not EXAMPLE.search(address)] == []


@pytest.mark.parametrize("sign", "+'&%/=#!$_-")
def test_addresses_hold_unusual_signs(addresses, sign):
    assert any(sign in address.split("@")[0] for address in addresses)


def test_addresses_are_shared_between_two(addresses):
    shared = Counter(address.lower() for address in addresses)
    assert set(shared.values()) == {1, 2}
    assert list(shared.values()).count(2) / len(shared) == pytest.approx(0.04, abs=0.002)


def test_shared_addresses_differ_in_case_sometimes(addresses):
    exact, folded = (Counter(texts) for texts in (addresses, map(str.lower, addresses)))
    twins, same = (sum(count == 2 for count in counter.values()) for counter in (folded, exact))
    assert 0.2 < same / twins < 0.8


@pytest.mark.slow
def test_unique_addresses_are_used_once_even_by_recycled_ones(filled):
    database = filled(unique_addresses=True, prospects=5000)
    assert database.execute("SELECT count(*) FROM prospect GROUP BY lower(email) HAVING count(*) > 1").fetchall() == []
    assert database.execute("SELECT count(*) FROM prospect WHERE email <> lower(email)").fetchone()[0] > 100
