import csv
import re

import phonenumbers
import pytest

from pardot_orm.sandbox.core.seed import COUNTRY_SPELLINGS, write_countries_csv, write_scores_csv
from pardot_orm.sandbox.core.seed.countries import COUNTRIES
from pardot_orm.sandbox.core.seed.names import first_name, last_name, names

REGIONS = {country.name: country.region for country in COUNTRIES}
PARTICLES = set("van von der den de del della di da la le bin al ten ter zu dos das y".split())  # noqa: SIM905

# A clean-up of its own: what somebody would write who has seen the mess, but not how it was made.


def mend_name(text, *, family):
    if not text or not (text.isupper() or text.islower()):
        return text

    def word(match):
        found = match[0].lower()
        if family and found in PARTICLES:
            return found
        for prefix in ("mc", "o'", "d'"):
            if found.startswith(prefix) and len(found) > len(prefix):
                return prefix.capitalize() + found[len(prefix) :].capitalize()
        return found.capitalize()

    return re.sub(r"[^\s-]+", word, text)


def mend_phone(text, country):
    if not text:
        return text
    try:
        parsed = phonenumbers.parse(text, REGIONS.get(country))
    except phonenumbers.NumberParseException:
        return text
    if not phonenumbers.is_valid_number(parsed):
        return text
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def mended(found, scores, prospect_id):
    first, last, phone, country, score = found
    country = COUNTRY_SPELLINGS.get(country, country)
    return (
        mend_name(first, family=False),
        mend_name(last, family=True),
        mend_phone(phone, country),
        country,
        scores.get(prospect_id, score),
    )


@pytest.mark.slow
def test_the_mess_can_be_mended_by_rules_alone(mess, ask):
    scores = dict(ask("SELECT prospect_id, score FROM seed_score"))
    assert [(row, mended(row[1], scores, row[0])) for row in mess if mended(row[1], scores, row[0]) != row[2]] == []


def test_the_truth_needs_no_mending(mess):
    assert [truth for _, _, truth in mess if mended(truth, {}, 0) != truth] == []


@pytest.mark.slow
def test_it_can_be_mended_whatever_the_seed(filled):
    database = filled(prospects=5000, seed=99, unique_addresses=True)
    found = database.execute("SELECT id, first_name, last_name, phone, country, score FROM prospect").fetchall()
    truth = {row[0]: row[1:] for row in database.execute("SELECT * FROM truth_prospect")}
    scores = dict(database.execute("SELECT prospect_id, score FROM seed_score"))
    assert len(truth) > 4500
    assert [row for row in found if row[0] in truth and mended(row[1:], scores, row[0]) != truth[row[0]]] == []


# Names


@pytest.mark.parametrize("text", ["Ann", "Jean-Luc", "Ana Maria", "McKenzie", "Ольга", "Μαρία", "Zoë"])
def test_a_first_name_that_can_be_restored(text):
    assert first_name(text).restorable


@pytest.mark.parametrize("text", ["DeShawn", "Macey", "Mary J.", "太郎", "محمد", "Γεώργιος", "Maria da", "J", "Ben"])
def test_a_first_name_that_cannot(text):
    assert not first_name(text).restorable


@pytest.mark.parametrize(
    "text",
    ["O'Brien", "D'Arcy", "McDonald", "van der Berg", "García y Vega", "McCarthy-O'Neill", "Lloyd Webber"],
)
def test_a_last_name_that_can_be_restored(text):
    assert last_name(text).restorable


@pytest.mark.parametrize(
    "text",
    ["MacDonald", "diCaprio", "De Luca", "Strauß", "King III", "Al-Sayed", "van 't Hof", "N'Diaye", "van"],
)
def test_a_last_name_that_cannot(text):
    assert not last_name(text).restorable


def test_every_name_in_the_pools_can_be_restored_where_it_says_so():
    pool = names()
    first = {name for some in pool.first.values() for name in some} | {pair[0] for pair in pool.other_scripts}
    last = {name for some in pool.last.values() for name in some} | {pair[1] for pair in pool.other_scripts}
    assert len(first) > 300
    assert len(last) > 300
    for some, family in ((first, False), (last, True)):
        for name in some:
            assert mend_name(name.text, family=family) == name.text
            if name.restorable:
                assert mend_name(name.text.upper(), family=family) == name.text
                assert mend_name(name.text.lower(), family=family) == name.text


# The promises


def changed(mess, *places):
    return [row for row in mess if any(row[1][place] != row[2][place] for place in places)]


def test_about_half_have_no_fault(mess):
    assert 0.45 < 1 - len(changed(mess, 0, 1, 2, 3)) / len(mess) < 0.65


@pytest.mark.parametrize(
    ("place", "at_least"),
    [(0, 250), (1, 250), (2, 350), (3, 350), (4, 300)],
    ids=["first", "last", "phone", "country", "score"],
)
def test_each_fault_is_there_often_enough(mess, place, at_least):
    assert len(changed(mess, place)) >= at_least


def test_names_are_in_capitals_and_in_small_letters(mess):
    last = [found[1] for _, found, _ in changed(mess, 1)]
    assert sum(map(str.isupper, last)) > 100
    assert sum(map(str.islower, last)) > 50


def test_mixed_names_are_never_spoiled(mess):
    odd = {"DeShawn", "LaToya", "diCaprio", "MacDonald", "De Luca", "Strauß", "太郎", "محمد"}
    kept = [(found, truth) for _, found, truth in mess for place in (0, 1) if truth[place] in odd]
    assert len(kept) > 20
    assert all(found[place] == truth[place] for found, truth in kept for place in (0, 1) if truth[place] in odd)


def test_some_phones_are_none_and_stay(mess):
    kept = [found[2] for _, found, truth in mess if found[2] and not truth[2].startswith("+")]
    assert len(kept) > 40
    assert {"ask reception", "n/a"} <= set(kept)


def test_some_fields_are_empty_and_stay(mess):
    for place in range(4):
        empty = [found for _, found, truth in mess if truth[place] is None]
        assert len(empty) > 20
        assert all(found[place] is None for found in empty)


def test_the_truth_is_of_live_prospects_only(ask):
    assert ask("SELECT id FROM prospect WHERE NOT is_archived ORDER BY id") == ask(
        "SELECT prospect_id FROM truth_prospect ORDER BY 1"
    )


def test_about_every_seventh_is_hot(mess):
    assert 0.1 < sum(truth[4] > 80 for _, _, truth in mess) / len(mess) < 0.2
    assert {80, 81} <= {truth[4] for _, _, truth in mess}


def test_scores_in_the_file_move_some_over_the_mark_either_way(mess):
    moves = {(found[4] > 80, truth[4] > 80) for _, found, truth in mess}
    assert moves == {(True, True), (True, False), (False, True), (False, False)}


def test_some_scores_in_the_file_are_those_at_present(ask):
    in_file, same = ask(
        "SELECT count(*), sum(s.score = p.score) FROM seed_score s JOIN prospect p ON p.id = prospect_id"
    )[0]
    assert 500 < in_file < 900
    assert 150 < same < 350


def test_the_copies_are_the_tables_as_filled(ask):
    for table in ("prospect", "prospect_value", "list", "list_membership"):
        assert ask(f'SELECT * FROM "seed_{table}" ORDER BY 1, 2, 3') == ask(f'SELECT * FROM "{table}" ORDER BY 1, 2, 3')


# The files


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_the_file_of_scores(database, ask, tmp_path):
    written = write_scores_csv(database, tmp_path / "scores.csv")
    header, *rows = read(tmp_path / "scores.csv")
    assert header == ["id", "score"]
    assert len(rows) == written
    truth = dict(ask("SELECT prospect_id, score FROM truth_prospect"))
    assert all(truth[int(prospect_id)] == int(score) for prospect_id, score in rows)


def test_the_file_of_spellings(database, tmp_path):
    written = write_countries_csv(database, str(tmp_path / "countries.csv"))
    header, *rows = read(tmp_path / "countries.csv")
    assert header == ["spelling", "country"]
    assert dict(rows) == COUNTRY_SPELLINGS
    assert written == len(COUNTRY_SPELLINGS)


def test_a_spelling_means_one_country_and_is_never_the_right_one():
    assert sum(len(country.spellings) for country in COUNTRIES) == len(COUNTRY_SPELLINGS)
    assert not COUNTRY_SPELLINGS.keys() & REGIONS.keys()
    assert set(COUNTRY_SPELLINGS.values()) == REGIONS.keys()


def test_a_spelling_means_the_same_whatever_its_case_and_blanks():
    folded = {(spelling.strip().casefold(), country) for spelling, country in COUNTRY_SPELLINGS.items()}
    assert len(dict(folded)) == len(folded)
