import sqlite3
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pardot_orm.sandbox.core.schema import create_tables
from pardot_orm.sandbox.core.seed import fill
from pardot_orm.sandbox.core.seed.judge import MENDED, Deviation, judge

AFTERWARDS = "2026-03-02 12:00:00"
PROSPECTS = 400


def copy(database):
    copied = sqlite3.connect(":memory:")
    database.backup(copied)
    return copied


@pytest.fixture(scope="module")
def seeded():
    database = sqlite3.connect(":memory:")
    create_tables(database)
    fill(database, prospects=PROSPECTS, username="api@example.com", now=datetime(2026, 3, 2, 12, tzinfo=UTC))
    return database


@pytest.fixture(scope="module")
def right(seeded):
    """What a faultless clean-up leaves behind."""
    database = copy(seeded)
    columns = ", ".join(MENDED)
    different = " OR ".join(f"p.{name} IS NOT t.{name}" for name in MENDED)
    database.execute(f"""
        UPDATE prospect AS p SET updated_at = '{AFTERWARDS}', ({columns}) =
            (SELECT {columns} FROM truth_prospect t WHERE t.prospect_id = p.id)
        WHERE id IN (SELECT p.id FROM prospect p JOIN truth_prospect t ON t.prospect_id = p.id
            WHERE {different})
    """)
    database.execute("INSERT INTO list (id, name) VALUES (1000, 'Hot prospects')")
    database.execute("""
        INSERT INTO list_membership (list_id, prospect_id)
        SELECT 1000, prospect_id FROM truth_prospect WHERE score > 80
    """)
    database.commit()  # a copy would wait for it
    return database


@pytest.fixture
def cleaned(right):
    """The same, to be damaged."""
    return copy(right)


def one(database, query, *values):
    return database.execute(query, values).fetchone()[0]


def untouched(database):
    """A live prospect that needed nothing."""
    return one(
        database,
        """SELECT p.id FROM prospect p JOIN seed_prospect s ON s.id = p.id WHERE s.updated_at = p.updated_at
        AND NOT p.is_archived AND p.score <= 80 AND p.comments IS NULL LIMIT 1""",
    )


def written(database):
    """A live prospect that needed a change."""
    return one(database, "SELECT id FROM prospect WHERE updated_at = ? LIMIT 1", AFTERWARDS)


def recycled(database):
    return one(database, "SELECT id FROM prospect WHERE is_archived LIMIT 1")


def change(database, prospect_id, **values):
    for name, value in values.items():
        database.execute(f'UPDATE prospect SET "{name}" = ? WHERE id = ?', (value, prospect_id))


# Right


def test_a_faultless_clean_up_is_right(right):
    verdict = judge(right)
    assert verdict.faults == ()
    assert verdict.ok
    assert verdict.seen == one(right, "SELECT count(*) FROM prospect WHERE NOT is_archived")
    assert verdict.changed == verdict.needed
    assert verdict.changed + verdict.unchanged == verdict.seen
    assert 0 < verdict.needed < verdict.seen


def test_nothing_done_is_not_right(seeded):
    verdict = judge(seeded)
    assert not verdict.ok
    assert (verdict.changed, verdict.unchanged) == (0, verdict.seen)
    assert Deviation(None, "lists called Hot prospects", 1, 0) in verdict.faults


def test_setting_only_the_membership_may_count_as_a_write_or_not(cleaned):
    hot = one(
        cleaned,
        """SELECT p.id FROM prospect p JOIN seed_prospect s ON s.id = p.id
        WHERE p.score > 80 AND NOT p.is_archived AND s.updated_at = p.updated_at LIMIT 1""",
    )
    assert judge(cleaned).ok
    change(cleaned, hot, updated_at=AFTERWARDS)
    assert judge(cleaned).ok


def test_the_list_may_be_called_otherwise(cleaned):
    cleaned.execute("UPDATE list SET name = 'VIPs & friends' WHERE id = 1000")
    assert judge(cleaned, list_name="VIPs & friends").ok
    assert not judge(cleaned).ok


def test_rows_may_be_of_the_servers_kind(cleaned):
    cleaned.row_factory = sqlite3.Row
    assert judge(cleaned).ok
    change(cleaned, written(cleaned), phone="0")
    assert not judge(cleaned).ok


def test_a_list_in_the_recycle_bin_is_none(cleaned):
    cleaned.execute("INSERT INTO list (id, name, is_archived) VALUES (1001, 'Hot prospects', 1)")
    cleaned.execute("INSERT INTO list_membership (list_id, prospect_id) VALUES (1001, ?)", (untouched(cleaned),))
    assert judge(cleaned).ok


def test_a_membership_that_has_ended_is_none(cleaned):
    cleaned.execute(
        "INSERT INTO list_membership (list_id, prospect_id, is_archived) VALUES (1000, ?, 1)",
        (untouched(cleaned),),
    )
    assert judge(cleaned).ok


# Prospects


def test_a_name_left_in_capitals_is_named(cleaned):
    prospect_id, name = cleaned.execute("""
        SELECT s.id, s.last_name FROM seed_prospect s JOIN truth_prospect t ON t.prospect_id = s.id
        WHERE s.last_name <> t.last_name AND s.last_name = upper(s.last_name) LIMIT 1
    """).fetchone()
    right = one(cleaned, "SELECT last_name FROM prospect WHERE id = ?", prospect_id)
    change(cleaned, prospect_id, last_name=name)
    assert judge(cleaned).faults == (Deviation(prospect_id, "last_name", right, name),)


def test_a_field_emptied_is_named(cleaned):
    prospect_id = one(cleaned, "SELECT id FROM prospect WHERE country IS NOT NULL AND updated_at = ?", AFTERWARDS)
    country = one(cleaned, "SELECT country FROM prospect WHERE id = ?", prospect_id)
    change(cleaned, prospect_id, country=None)
    assert judge(cleaned).faults == (Deviation(prospect_id, "country", country, None),)


@pytest.mark.parametrize(
    "column", ["email", "comments", "job_title", "user_id", "is_starred", "created_at", "is_archived"]
)
def test_an_extra_field_written_is_named(cleaned, column):
    prospect_id = written(cleaned)
    before = one(cleaned, f"SELECT {column} FROM prospect WHERE id = ?", prospect_id)
    found = 1 - before if isinstance(before, int) and column.startswith("is_") else "7"
    change(cleaned, prospect_id, **{column: found})
    ((fault_id, what, expected, _),) = [(f.prospect_id, f.what, f.expected, f.found) for f in judge(cleaned).faults]
    assert (fault_id, what, expected) == (prospect_id, column, before)


def test_a_needless_write_is_named(cleaned):
    prospect_id = untouched(cleaned)
    before = one(cleaned, "SELECT updated_at FROM prospect WHERE id = ?", prospect_id)
    change(cleaned, prospect_id, updated_at=AFTERWARDS)
    verdict = judge(cleaned)
    assert verdict.faults == (Deviation(prospect_id, "updated_at", before, AFTERWARDS),)
    assert verdict.changed == verdict.needed + 1


def test_a_touched_recycled_prospect_is_named(cleaned):
    prospect_id = recycled(cleaned)
    change(cleaned, prospect_id, first_name="Someone", updated_at=AFTERWARDS)
    faults = judge(cleaned).faults
    assert {(fault.prospect_id, fault.what) for fault in faults} == {
        (prospect_id, "first_name"),
        (prospect_id, "updated_at"),
    }


def test_a_new_prospect_is_named(cleaned):
    cleaned.execute("INSERT INTO prospect (id, email) VALUES (9999999, 'new@example.com')")
    assert judge(cleaned).faults == (Deviation(9999999, "prospect", None, "there"),)


def test_a_prospect_that_is_gone_is_named(cleaned):
    prospect_id = untouched(cleaned)
    cleaned.execute("DELETE FROM prospect WHERE id = ?", (prospect_id,))
    assert judge(cleaned).faults == (Deviation(prospect_id, "prospect", "there", None),)


# Values of custom fields


def test_a_changed_value_among_several_is_named(cleaned):
    prospect_id, field_id, value = cleaned.execute(
        "SELECT prospect_id, field_id, value FROM prospect_value WHERE position = 1 LIMIT 1"
    ).fetchone()
    cleaned.execute(
        "UPDATE prospect_value SET value = 'x' WHERE prospect_id = ? AND field_id = ? AND position = 1",
        (prospect_id, field_id),
    )
    assert judge(cleaned).faults == (Deviation(prospect_id, f"{field_id}_1", value, "x"),)


def test_a_value_that_is_gone_or_new_is_named(cleaned):
    prospect_id, field_id, value = cleaned.execute(
        "SELECT prospect_id, field_id, value FROM prospect_value WHERE position = 0 LIMIT 1"
    ).fetchone()
    key = (prospect_id, field_id)
    cleaned.execute("DELETE FROM prospect_value WHERE prospect_id = ? AND field_id = ? AND position = 0", key)
    cleaned.execute("INSERT INTO prospect_value VALUES (?, ?, 9, 'x')", key)
    assert set(judge(cleaned).faults) == {
        Deviation(prospect_id, f"{field_id}_0", value, None),
        Deviation(prospect_id, f"{field_id}_9", None, "x"),
    }


# Lists and who is on them


def test_a_missing_list_is_named(cleaned):
    cleaned.execute("UPDATE list SET is_archived = 1 WHERE id = 1000")
    assert judge(cleaned).faults == (Deviation(None, "lists called Hot prospects", 1, 0),)


def test_a_second_list_of_the_name_is_named(cleaned):
    cleaned.execute("INSERT INTO list (id, name) VALUES (1001, 'Hot prospects')")
    assert judge(cleaned).faults == (Deviation(None, "lists called Hot prospects", 1, 2),)


def test_another_new_list_is_named(cleaned):
    cleaned.execute("INSERT INTO list (id, name) VALUES (1001, 'hot prospects')")
    assert judge(cleaned).faults == (Deviation(None, "new list", None, "hot prospects"),)


def test_a_changed_list_is_named(cleaned):
    list_id = one(cleaned, "SELECT id FROM list WHERE name = 'Newsletter'")
    cleaned.execute("UPDATE list SET title = 'x' WHERE id = ?", (list_id,))
    assert judge(cleaned).faults == (Deviation(None, f"title of list {list_id}", "Harbour News", "x"),)


@pytest.mark.parametrize("damage", ["is_archived = 1", "opted_out = 1"])
def test_a_missing_member_is_named(cleaned, damage):
    prospect_id = one(cleaned, "SELECT prospect_id FROM list_membership WHERE list_id = 1000 LIMIT 1")
    cleaned.execute(f"UPDATE list_membership SET {damage} WHERE list_id = 1000 AND prospect_id = ?", (prospect_id,))
    assert judge(cleaned).faults == (Deviation(prospect_id, "member of Hot prospects", expected=True, found=False),)


@pytest.mark.parametrize("who", [untouched, recycled])
def test_an_extra_member_is_named(cleaned, who):
    prospect_id = who(cleaned)
    cleaned.execute("INSERT INTO list_membership (list_id, prospect_id) VALUES (1000, ?)", (prospect_id,))
    assert judge(cleaned).faults == (Deviation(prospect_id, "member of Hot prospects", expected=False, found=True),)


def test_a_changed_membership_of_another_list_is_named(cleaned):
    membership_id, list_id, prospect_id = cleaned.execute(
        "SELECT id, list_id, prospect_id FROM list_membership WHERE NOT opted_out LIMIT 1"
    ).fetchone()
    cleaned.execute("UPDATE list_membership SET opted_out = 1 WHERE id = ?", (membership_id,))
    assert judge(cleaned).faults == (Deviation(prospect_id, f"opted_out of membership of list {list_id}", 0, 1),)


def test_a_new_or_missing_membership_of_another_list_is_named(cleaned):
    membership_id, list_id, prospect_id = cleaned.execute(
        "SELECT id, list_id, prospect_id FROM list_membership LIMIT 1"
    ).fetchone()
    other = one(
        cleaned,
        "SELECT id FROM prospect WHERE id NOT IN (SELECT prospect_id FROM list_membership WHERE list_id = ?)",
        list_id,
    )
    cleaned.execute("DELETE FROM list_membership WHERE id = ?", (membership_id,))
    cleaned.execute("INSERT INTO list_membership (list_id, prospect_id) VALUES (?, ?)", (list_id, other))
    assert set(judge(cleaned).faults) == {
        Deviation(prospect_id, f"membership of list {list_id}", "there", None),
        Deviation(other, f"membership of list {list_id}", None, "there"),
    }


# Any damage


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_change_of_any_column_but_updated_at_is_found(right, data):
    columns = [row[1] for row in right.execute("PRAGMA table_info(prospect)") if row[1] not in {"id", "updated_at"}]
    ids = [row[0] for row in right.execute("SELECT id FROM prospect")]
    column, prospect_id = data.draw(st.sampled_from(columns)), data.draw(st.sampled_from(ids))
    value = data.draw(st.one_of(st.none(), st.integers(0, 300), st.text(st.characters(codec="utf-8"), max_size=5)))
    try:
        before = one(right, f'SELECT "{column}" FROM prospect WHERE id = ?', prospect_id)
        try:
            change(right, prospect_id, **{column: value})
        except sqlite3.IntegrityError:
            return  # a flag is never nothing
        after = one(right, f'SELECT "{column}" FROM prospect WHERE id = ?', prospect_id)
        expected = () if after == before else (Deviation(prospect_id, column, before, after),)
        assert judge(right).faults == expected
    finally:
        right.rollback()
