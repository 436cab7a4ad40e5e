"""Rows of prospects: what people wrote in, and all that the server has noted by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.seed import texts as t
from pardot_orm.sandbox.core.seed.people import any_score, spoiled
from pardot_orm.sandbox.core.seed.phones import any_digits
from pardot_orm.sandbox.core.seed.surroundings import PROFILE_ID
from pardot_orm.sandbox.core.seed.timeline import Seconds, text

if TYPE_CHECKING:
    from random import Random

    from pardot_orm.sandbox.core.seed.people import Person
    from pardot_orm.sandbox.core.seed.surroundings import Surroundings
    from pardot_orm.sandbox.core.seed.timeline import Timeline

_ARCHIVED = 0.03
_IN_SCORES_FILE = 0.35
_SCORE_UNCHANGED = 0.3  # of those in the file

GRADES = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F", None, None)

Row = dict[str, Any]


@frozen
class Sheet:
    """What is kept of a prospect when its row is written: what it should be, and its score in the file."""

    id: int
    live: bool  # not in the recycle bin
    person: Person
    file_score: int | None
    created: Seconds


class Prospects:
    """Makes the rows, one after the other."""

    def __init__(self, rng: Random, timeline: Timeline, account: Surroundings) -> None:
        """Take the chance, the time and what the rows refer to."""
        self._rng = rng
        self._chance = rng.random
        self._clock = timeline
        self._account = account
        self._companies = tuple(account.companies)
        self._texts = t.texts()

    def make(self, prospect_id: int, person: Person, email: str, created: Seconds) -> tuple[Sheet, Row]:
        """Return the sheet and the row of a person; columns that the row leaves out hold nothing."""
        archived = self._chance() < _ARCHIVED
        file_score = person.score if not archived and self._chance() < _IN_SCORES_FILE else None
        values = spoiled(self._rng, person)
        row: Row = {
            "id": prospect_id,
            "email": email,
            "first_name": values.first_name,
            "last_name": values.last_name,
            "phone": values.phone,
            "country": values.country,
            "score": person.score if file_score is None else self._former_score(person.score),
            "is_archived": int(archived),
            "created_at": text(created),
            "profile_id": PROFILE_ID,
        }
        row |= self._address(person)
        row |= self._work()
        row |= self._remarks()
        row |= self._assignment(created)
        row |= self._crm(prospect_id, created)
        row |= self._origin(created)
        row |= self._history(created)
        return Sheet(prospect_id, not archived, person, file_score, created), row

    def _former_score(self, score: int) -> int:
        if self._chance() < _SCORE_UNCHANGED:
            return score
        former = score
        while former == score:
            former = any_score(self._rng)
        return former

    # What people wrote in

    def _address(self, person: Person) -> Row:
        home, choice = person.home, self._rng.choice
        if self._chance() < 0.3:
            return {}
        city = choice(home.cities)
        return {
            "address_one": choice(self._texts.streets[home.locale]),
            "address_two": choice((None, None, None, "Apt. #4", "c/o O'Neill & Co", "2. OG, links")),
            "city": city.name,
            "state": city.state,
            "zip": any_digits(self._rng, city.zip),
            "territory": choice(t.TERRITORIES),
        }

    def _work(self) -> Row:
        choice = self._rng.choice
        company_id = choice(self._companies) if self._chance() < 0.15 else None
        company: str | None = None
        if company_id is not None:
            company = self._account.companies[company_id]
        elif self._chance() < 0.9:
            company = choice(self._texts.companies)
        return {
            "company": company,
            "prospect_account_id": company_id,
            "salutation": choice(t.SALUTATIONS),
            "job_title": choice(self._texts.jobs) if self._chance() < 0.7 else None,
            "department": choice(t.DEPARTMENTS),
            "website": choice((None, None, "https://www.example.com/?a=1&b=2", "www.harbour.example")),
            "industry": choice(t.INDUSTRIES),
            "employees": choice(t.EMPLOYEES),
            "annual_revenue": choice(t.REVENUES),
            "years_in_business": choice(t.YEARS),
            "fax": "+1 212 555 0199" if self._chance() < 0.05 else None,
        }

    def _remarks(self) -> Row:
        chance, choice = self._chance, self._rng.choice
        return {
            "comments": choice(t.REMARKS) if chance() < 0.25 else None,
            "notes": choice(t.REMARKS) if chance() < 0.1 else None,
            "source": choice(t.SOURCES),
            "is_starred": int(chance() < 0.05),
            "is_reviewed": int(chance() < 0.4),
            "is_do_not_email": int(chance() < 0.06),
            "is_do_not_call": int(chance() < 0.05),
            "opted_out": int(chance() < 0.04),
        }

    # What the server has noted

    def _assignment(self, created: Seconds) -> Row:
        assigned = self._chance() < 0.6
        user = self._rng.choice(self._account.users) if assigned else None
        return {
            "campaign_id": self._rng.choice(self._account.campaigns),
            "user_id": user,
            "group_id": self._rng.choice(self._account.groups) if assigned and self._chance() < 0.1 else None,
            "first_assigned_at": text(self._clock.between(created)) if assigned else None,
            "crm_owner_fid": f"0055e{user:010}AAA" if user and self._chance() < 0.5 else None,
            "grade": self._rng.choice(GRADES),
        }

    def _crm(self, prospect_id: int, created: Seconds) -> Row:
        kind = self._chance()
        lead = f"00Q5e{prospect_id:010}EAA" if kind < 0.15 else None
        contact = f"0035e{prospect_id:010}AAA" if 0.15 <= kind < 0.3 else None
        fid = lead or contact
        return {
            "crm_lead_fid": lead,
            "crm_contact_fid": contact,
            "crm_account_fid": f"0015e{prospect_id % 97:010}AAA" if contact else None,
            "salesforce_fid": fid,
            "fid": fid,
            "crm_last_sync": text(self._clock.between(created)) if fid else None,
            "crm_url": f"https://quillfeather.my.example/{fid}" if fid else None,
        }

    def _origin(self, created: Seconds) -> Row:
        choice = self._rng.choice
        url, kind, query = choice(t.REFERRERS)
        campaign, medium, source, content, term = choice(t.UTM)
        row: Row = {
            "first_referrer_url": url,
            "first_referrer_type": kind,
            "first_referrer_query": query,
            "campaign_parameter": campaign,
            "medium_parameter": medium,
            "source_parameter": source,
            "content_parameter": content,
            "term_parameter": term,
        }
        if self._chance() < 0.4:
            asset, name = choice(t.CONVERSIONS)
            row |= {
                "converted_at": text(created),
                "converted_from_object_type": asset,
                "converted_from_object_name": name,
            }
        return row

    def _history(self, created: Seconds) -> Row:
        chance, between = self._chance, self._clock.between
        first = between(created) if chance() < 0.65 else None
        latest = first if first is None else between(first)
        row: Row = {
            "first_activity_at": text(first),
            "last_activity_at": text(latest),
            "recent_interaction": _interaction(self._clock.now, latest),
            "is_email_hard_bounced": 0,
        }
        known = latest or created
        if chance() < 0.02:
            bounced = between(created, known)
            row |= {
                "is_email_hard_bounced": 1,
                "email_bounced_at": text(bounced),
                "email_bounced_reason": self._rng.choice(t.BOUNCES),
            }
        row["updated_at"] = text(self._updated(known))
        return row

    def _updated(self, known: Seconds) -> Seconds:
        kind = self._chance()
        if kind < 0.2:
            return known  # never touched since
        if kind < 0.3 and known <= self._clock.mass_update:
            return self._clock.mass_update
        return self._clock.between(known)


def _interaction(now: Seconds, latest: Seconds | None) -> str:
    if latest is None:
        return "Never active."
    minutes, hours, days = (now - latest) // 60 % 60, (now - latest) // 3600 % 24, (now - latest) // 86400
    parts = ((days, "day"), (hours, "hour"), (minutes, "minute"))
    return "Inactive for " + " ".join(f"{n} {unit}{'s' * (n != 1)}" for n, unit in parts if n)
