"""clean() of a subclass checks and mends a record before it is sent, wherever it is sent from."""

from __future__ import annotations

import copy

import pytest

from pardot_orm import Prospect, unit_of_work
from pardot_orm.errors import ValidationError
from pardot_orm.fields.kinds import CharField


class Lead(Prospect):
    """A prospect with rules."""

    calls = 0

    def clean(self):
        type(self).calls += 1
        if self.company == "forbidden":
            raise ValidationError("Lead.company can't be that.")
        if self.city:
            self.city = self.city.strip()


class Noted(Prospect):
    """A prospect with a custom field declared."""

    note = CharField("Note.", write="always", custom=True, api_name="Referral_Note")


def test_clean_is_called_when_there_is_something_to_send_and_what_it_sets_is_sent(account):
    lead = Lead.objects.first()
    Lead.calls = 0
    lead.save()
    assert Lead.calls == 0
    lead.city = " Bath "
    with account.recorded() as made:
        lead.save()
    assert Lead.calls == 1
    assert [served.params for served in made] == [{"id": str(lead.id), "city": "Bath"}]
    assert account.one("SELECT city FROM prospect WHERE id = ?", lead.id) == "Bath"


def test_what_clean_refuses_is_not_sent_and_stays_an_edit(account):
    lead = Lead.objects.first()
    lead.company = "forbidden"
    with account.recorded() as made:
        with pytest.raises(ValidationError, match="company"):
            lead.save()
        with pytest.raises(ValidationError, match="company"), unit_of_work():
            lead.save()
        with pytest.raises(ValidationError, match="company"):
            Lead.objects.create(email="new@example.com", company="forbidden")
    assert made == []
    assert lead.dirty_fields == ["company"]


def test_a_declared_custom_field_is_read_filtered_and_written_like_any_other(account):
    noted = Noted.objects.only("note").where(note__isnull=False)[0]
    held = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = 'Referral_Note'"
    assert noted.note == account.one(held, noted.id)
    noted.note = "from a friend"
    with account.recorded() as made:
        noted.save()
    assert [served.params for served in made] == [{"id": str(noted.id), "Referral_Note": "from a friend"}]
    assert account.one(held, noted.id) == "from a friend"


def test_a_copy_has_edits_of_its_own(account):
    prospect = Prospect.objects.first()
    prospect.city = "Bath"
    other = copy.copy(prospect)
    other.city = "Wells"
    assert (prospect.city, other.city) == ("Bath", "Wells")
    assert prospect == other
    other.save()
    assert account.one("SELECT city FROM prospect WHERE id = ?", prospect.id) == "Wells"
    assert prospect.is_dirty
