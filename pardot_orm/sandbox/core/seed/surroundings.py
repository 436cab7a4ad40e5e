"""The account around the prospects: its users, campaigns, custom fields, lists and companies."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.seed.timeline import Seconds, text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from random import Random

    from pardot_orm.sandbox.core.seed.timeline import Timeline

ACCOUNT_ID = 40817
PROFILE_ID = 9
CRITERIA_IDS = (91, 92, 95)

_DAY = 86400

_USERS = (
    ("Priya", "Raman", "Marketing Operations", "Administrator"),
    ("Rosa", "Penn", "Account Executive", "Sales Manager"),
    ("Tomás", "O'Hara", "Sales Representative", "Sales"),
    ("Mei", "Lindqvist", None, "Marketing"),
    ("Björn", "van der Meer", "Sales Representative", "Sales"),
)
_GROUPS = ("North America", "Europe", "Asia & Pacific")
_CAMPAIGNS = (
    ("Website Tracking", 0),
    ("Autumn Webinar", 900),
    ("Harbour Fair", None),
    ("Referral < Partner", 250),
    ("Spring Mailing", 1200),
    ('"Try it" Trial', None),
    ("Research & Development Day", 4300),
    ("展示会 2025", 7000),
)
_FOLDERS = ((77, "Campaigns"), (78, "Lists & <segments>"), (79, "Forms"))
_CRITERIA = ("Company Size", "Industry", "Location")
COMPANIES = (
    "Quillfeather Ltd",
    "Smith & Sons",
    "Müller GmbH",
    "A<B Analytics",
    'The "Blue" Door',
    "L'Atelier d'Art",
    "R&amp;D Partners",
    "Caf&#39; Central",
    "株式会社サンプル",
    "Łódź Logistyka",
    "Harbour Freight Lines",
    "Ünal İnşaat",
)


@frozen
class CustomField:
    """A custom field: its label, API name, type with number, predefined values and switches."""

    name: str
    field_id: str
    type: str
    type_id: int
    choices: tuple[str, ...] = ()
    multiple_responses: bool = False
    archived: bool = False


CUSTOM_FIELDS = (
    CustomField("Referral Note", "Referral_Note", "Text", 1),
    CustomField("Seats", "Seats", "Number", 8),
    CustomField("Renewal Date", "Renewal_Date", "Date", 12),
    CustomField("Plan", "Plan", "Dropdown", 4, ("Free", "Team", "Business", "Enterprise & Co")),
    CustomField(
        "Interests",
        "Interests",
        "Multi-Select",
        6,
        ("Reporting", "E-mail", "Events", "Research & Development", "R < S", "日本語"),
    ),
    CustomField("Consents", "Consents", "Checkbox", 3, ("Newsletter", "Phone", "Partners' offers")),
    CustomField("Requirements", "Requirements", "Text Area", 5),
    CustomField("Past Events", "Past_Events", "Text", 1, multiple_responses=True),
    CustomField("Old Score", "Old_Score", "Number", 8, archived=True),
)


@frozen
class ListSeed:
    """A list: its name, flags, and the share of the prospects on it."""

    name: str
    share: float
    public: bool = False
    dynamic: bool = False
    title: str | None = None
    description: str | None = None
    archived: bool = False


LISTS = (
    ListSeed("Newsletter", 0.45, public=True, title="Harbour News", description="Monthly & short"),
    ListSeed("Customers", 0.15),
    ListSeed("Webinar 2024 <registered>", 0.08, description="Line one\nLine two"),
    ListSeed("Product Updates", 0.20, public=True, title="What's new"),
    ListSeed("Hot leads", 0.05),  # not the one that the clean-up makes, but nearly its name
    ListSeed("Never active (dynamic)", 0.10, dynamic=True),
    ListSeed("日本のお客様", 0.03),
    ListSeed("Suppression & Competitors", 0.01),
    ListSeed("Trade Fair 2019", 0.0, archived=True),
)


@frozen
class Surroundings:
    """What the prospects refer to: ids by kind, and when each list was made by its id."""

    users: tuple[int, ...]
    groups: tuple[int, ...]
    campaigns: tuple[int, ...]
    companies: Mapping[int, str]
    lists: Mapping[int, tuple[ListSeed, Seconds]]


def fill_account(
    database: sqlite3.Connection, rng: Random, timeline: Timeline, username: str, timezone: str
) -> Surroundings:
    """Write all rows but those of the prospects, and return what these refer to."""
    born = timeline.start - 200 * _DAY
    campaigns = _fill_campaigns(database, rng, timeline, born)
    _fill_the_account(database, campaigns[0], born)
    users = _fill_users(database, rng, timeline, born, (username, timezone))
    groups = _ids(rng, 3, len(_GROUPS))
    _insert(database, "user_group", ({"id": i, "name": n} for i, n in zip(groups, _GROUPS, strict=True)))
    _insert(database, "folder", ({"id": i, "name": n} for i, n in _FOLDERS))
    companies = dict(zip(_ids(rng, 700, len(COMPANIES)), COMPANIES, strict=True))
    _insert(database, "prospect_account", ({"id": i, "name": n} for i, n in companies.items()))
    _insert(database, "profile", [{"id": PROFILE_ID, "name": "Default"}])
    _insert(
        database,
        "profile_criteria",
        ({"id": i, "name": n, "profile_id": PROFILE_ID} for i, n in zip(CRITERIA_IDS, _CRITERIA, strict=True)),
    )
    _fill_custom_fields(database, rng, timeline, born)
    return Surroundings(users, groups, campaigns, companies, _fill_lists(database, rng, timeline, born))


def fill_empty_account(
    database: sqlite3.Connection, rng: Random, timeline: Timeline, username: str, timezone: str
) -> None:
    """Write what no account is without: itself, an API user, the campaign of its tracking code, the default profile."""
    born = timeline.start - 200 * _DAY
    campaigns = _fill_campaigns(database, rng, timeline, born, _CAMPAIGNS[:1])
    _fill_the_account(database, campaigns[0], born)
    _fill_users(database, rng, timeline, born, (username, timezone), _USERS[:1])
    _insert(database, "folder", [{"id": _FOLDERS[0][0], "name": _FOLDERS[0][1]}])  # the campaign's
    _insert(database, "profile", [{"id": PROFILE_ID, "name": "Default"}])


def _fill_the_account(database: sqlite3.Connection, plugin_campaign: int, born: Seconds) -> None:
    row = {
        "id": ACCOUNT_ID,
        "company": "Quillfeather & Daughters Ltd",
        "level": "Advanced",
        "website": "https://www.quillfeather.example",
        "vanity_domain": "https://go.quillfeather.example",
        "plugin_campaign_id": plugin_campaign,
        "tracking_code_template": f"<script>\r\npiAId = '{ACCOUNT_ID + 1000}';\r\n</script>",
        "address1": "7 Harbour Row",
        "city": "Boston",
        "state": "MA",
        "zip": "02134",
        "country": "United States",
        "phone": "+16175550123",
        "created_at": text(born),
        "updated_at": text(born + 90 * _DAY),
    }
    _insert(database, "account", [row])


def _fill_users(  # noqa: PLR0913, PLR0917 - what the rows are made of
    database: sqlite3.Connection,
    rng: Random,
    timeline: Timeline,
    born: Seconds,
    api_user: tuple[str, str],
    users: Sequence[tuple[str, str, str | None, str]] = _USERS,
) -> tuple[int, ...]:
    ids = _ids(rng, 41, len(users))
    rows = []
    for i, (user_id, (first, last, job, role)) in enumerate(zip(ids, users, strict=True)):
        email = f"user{user_id}@quillfeather.example"
        created = born + i * 60 * _DAY
        row = {"id": user_id, "first_name": first, "last_name": last, "job_title": job, "role": role}
        row |= {"email": email, "timezone": "Europe/London", "account": ACCOUNT_ID}
        row |= {"created_at": text(created), "updated_at": text(timeline.between(created))}
        rows.append(row)
    rows[0] |= dict(zip(("email", "timezone"), api_user, strict=True))
    _insert(database, "user", rows)
    return ids


def _fill_campaigns(
    database: sqlite3.Connection,
    rng: Random,
    timeline: Timeline,
    born: Seconds,
    campaigns: Sequence[tuple[str, int | None]] = _CAMPAIGNS,
) -> tuple[int, ...]:
    ids = _ids(rng, 512, len(campaigns))
    made = _dates(timeline, born, len(ids))
    rows = (
        {
            "id": campaign_id,
            "name": name,
            "cost": cost,
            "folder_id": 77,
            "crm_fid": f"7015e{campaign_id:010}AAA" if campaign_id % 2 else None,
            "created_at": text(created),
            "updated_at": text(timeline.between(created)),
        }
        for campaign_id, (name, cost), created in zip(ids, campaigns, made, strict=True)
    )
    _insert(database, "campaign", rows)
    return ids


def _fill_custom_fields(database: sqlite3.Connection, rng: Random, timeline: Timeline, born: Seconds) -> None:
    ids = _ids(rng, 88, len(CUSTOM_FIELDS))
    made = _dates(timeline, born, len(ids))
    rows = (
        {
            "id": field_row_id,
            "name": custom.name,
            "field_id": custom.field_id,
            "type": custom.type,
            "type_id": custom.type_id,
            "created_at": text(created),
            "updated_at": text(timeline.between(created)),
            "is_record_multiple_responses": int(custom.multiple_responses),
            "is_use_values": int(bool(custom.choices)),
            "crm_id": f"{custom.field_id}__c" if custom.field_id == "Plan" else None,
            "is_archived": int(custom.archived),
        }
        for field_row_id, custom, created in zip(ids, CUSTOM_FIELDS, made, strict=True)
    )
    _insert(database, "custom_field", rows)
    choices = (
        {"custom_field_id": field_row_id, "position": position, "value": value}
        for field_row_id, custom in zip(ids, CUSTOM_FIELDS, strict=True)
        for position, value in enumerate(custom.choices)
    )
    _insert(database, "custom_field_choice", choices)


def _fill_lists(
    database: sqlite3.Connection, rng: Random, timeline: Timeline, born: Seconds
) -> dict[int, tuple[ListSeed, Seconds]]:
    ids = _ids(rng, 33, len(LISTS))
    made = _dates(timeline, born, len(ids))
    rows = (
        {
            "id": list_id,
            "name": seed.name,
            "is_public": int(seed.public),
            "is_dynamic": int(seed.dynamic),
            "title": seed.title,
            "description": seed.description,
            "is_crm_visible": int(list_id % 3 == 0),
            "created_at": text(created),
            "updated_at": text(timeline.between(created)),
            "folder_id": 78,
            "is_archived": int(seed.archived),
        }
        for list_id, seed, created in zip(ids, LISTS, made, strict=True)
    )
    _insert(database, "list", rows)
    return {i: (seed, created) for i, seed, created in zip(ids, LISTS, made, strict=True)}


def _ids(rng: Random, first: int, count: int) -> tuple[int, ...]:
    """Return ids with gaps, as deleted records leave them."""
    return tuple(accumulate((rng.choice((1, 1, 2, 5)) for _ in range(count - 1)), initial=first))


def _dates(timeline: Timeline, born: Seconds, count: int) -> list[Seconds]:
    return sorted(timeline.between(born, timeline.end - 100 * _DAY) for _ in range(count))


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    made = list(rows)
    columns = ", ".join(f'"{name}"' for name in made[0])
    values = ", ".join(f":{name}" for name in made[0])
    database.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({values})', made)  # noqa: S608 - names from here
