"""Everything that a write of a prospect, and a mail, may carry: as plain HTTP sends it, as the library sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from tests.oracle.made import make, user

if TYPE_CHECKING:
    from tests.oracle.world import World


@frozen
class Parts:
    """All kinds of parameters of a write of a prospect, each with a value.

    A user and an owner in the CRM exclude each other: `by_owner` says which of them it is.
    """

    account: int
    user_id: int
    list_id: int
    criterion: int
    several: str
    choices: tuple[str, str]
    by_owner: bool

    @property
    def assigned(self) -> dict[str, Any]:
        return {"crm_owner_fid": "005000000000ABC"} if self.by_owner else {"user_id": self.user_id}

    @property
    def sent(self) -> dict[str, Any]:
        """The parameters."""
        values = {f"{self.several}_{i}": choice for i, choice in enumerate(self.choices)}
        entries = {f"list_{self.list_id}": 1, f"profile_criteria_{self.criterion}": "match"}
        return {"city": "Höhe & Tiefe", "prospect_account_id": self.account, **self.assigned, **values, **entries}

    def put_on(self, record: Any) -> None:
        """Set the same by the library."""
        record.city, record.prospect_account_id = "Höhe & Tiefe", self.account
        for name, value in self.assigned.items():
            setattr(record, name, value)
        record.custom[self.several] = list(self.choices)
        record.lists.add(self.list_id)
        record.profile_criteria[self.criterion] = "match"

    def check(self, world: World, number: int) -> None:
        """Assert that the database has all of it."""
        name = next(iter(self.assigned))
        columns = f"SELECT city, prospect_account_id, {name} FROM prospect WHERE id = ?"
        assert world.rows(columns, number) == [("Höhe & Tiefe", self.account, self.assigned[name])]
        values = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ? ORDER BY position"
        assert world.column(values, number, self.several) == [*self.choices]
        lists = "SELECT list_id FROM list_membership WHERE prospect_id = ? AND is_archived = 0"
        assert self.list_id in world.column(lists, number)
        matches = "SELECT matches FROM prospect_profile_criteria WHERE prospect_id = ? AND criteria_id = ?"
        assert world.one(matches, number, self.criterion) == "match"


def both_parts(world: World) -> tuple[Parts, Parts]:
    """Return what to write with a user, and with an owner."""
    field_id, number = world.rows(
        "SELECT field_id, id FROM custom_field WHERE type = 'Multi-Select' AND is_archived = 0 LIMIT 1"
    )[0]
    choices = world.column("SELECT value FROM custom_field_choice WHERE custom_field_id = ? ORDER BY position", number)
    criterion = world.one("SELECT MIN(id) FROM profile_criteria WHERE profile_id = (SELECT MIN(id) FROM profile)")

    def parts(*, by_owner: bool) -> Parts:
        two = (choices[0], choices[1])
        account, list_id = make(world, "prospectAccount"), make(world, "list")
        return Parts(account, user(world)[0], list_id, criterion, field_id, two, by_owner)

    return parts(by_owner=False), parts(by_owner=True)


# --- mails ------------------------------------------------------------------------------------------------------------

WAY_OUT = "%%unsubscribe%%"


def mails(world: World, usable: str) -> list[dict[str, Any]]:
    """Return mails that between them have every part: one without a template, and one with it."""
    campaign = world.one("SELECT MIN(id) FROM campaign WHERE is_archived = 0")
    template = world.one(
        f"SELECT t.id FROM email_template t JOIN email_template_send_options o ON o.email_template_id = t.id"
        f" WHERE t.{usable} AND NOT t.isArchived ORDER BY t.id LIMIT 1"
    )
    contents = {
        "name": "Oracle",
        "subject": "News & more",
        "text_content": WAY_OUT,
        "html_content": f"<p>{WAY_OUT}</p>",
    }
    return [
        {
            "campaign_id": campaign,
            **contents,
            "from_name": "Ada",
            "from_email": "ada@quillfeather.example",
            "replyto_email": "reply@quillfeather.example",
        },
        {"campaign_id": campaign, "email_template_id": template, "from_user_id": user(world)[0]},
    ]
