"""Email and EmailClick: mails sent, and the clicks on their links."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import BooleanField, CharField, DateTimeField, HtmlField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import Criterion, equal, ids, moments
from pardot_orm.models.mailing import addressed, described
from pardot_orm.models.ports import bindings
from pardot_orm.models.relations import ForeignKey, RelatedRecords, tagged_as
from pardot_orm.protocol.asks import Changes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from typing import Self, Unpack

    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.email_template import EmailTemplate
    from pardot_orm.models.objects.list import List
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.user import User
    from pardot_orm.models.objects.visitor_activity import VisitorActivity
    from pardot_orm.typed.email import EmailById, EmailClickObjects, EmailClickValues, EmailObjects, EmailValues


class EmailMessage(Model, object_name="emailMessage"):
    """The bodies of an e-mail. It has no API operation: a read of the mail shows it.

    Example:
        >>> "%%unsubscribe%%" in Email.objects.get(id=9001).message.text
        True
    """

    text = CharField("Text body.")
    html = HtmlField("HTML body.")


class EmailStats(Model, object_name="emailStats"):
    """Counters and rates of one list mail: what `email.stats()` returns. Rates are texts such as `98.42%`.

    Example:
        >>> stats = Email.objects.get(id=9001).stats()
        >>> stats.delivered <= stats.sent
        True
    """

    sent = IntegerField("Mails sent.")
    delivered = IntegerField("Mails delivered.")
    total_clicks = IntegerField("All clicks.")
    unique_clicks = IntegerField("Clicks, once per prospect.")
    soft_bounced = IntegerField("Soft bounces.")
    hard_bounced = IntegerField("Hard bounces.")
    opt_outs = IntegerField("Opt-outs.")
    spam_complaints = IntegerField("Spam complaints.")
    opens = IntegerField("All opens.")
    unique_opens = IntegerField("Opens, once per prospect.")
    delivery_rate = CharField("Delivered of sent, with percent sign.")
    opens_rate = CharField("Opened of delivered, with percent sign.")
    click_through_rate = CharField("Clicks of delivered, with percent sign.")
    unique_click_through_rate = CharField("Unique clicks of delivered, with percent sign.")
    click_open_ratio = CharField("Clicks to opens, with percent sign.")
    opt_out_rate = CharField("Opt-outs of delivered, with percent sign.")
    spam_complaint_rate = CharField("Complaints of delivered, with percent sign.")


class Email(
    Model,
    object_name="email",
    orders=(),
    selectors=("id",),
    operations=frozenset({"read", "stats", "send"}),
    nodes=("message",),
    read_options={"include_message": ("message",)},
    shows="name",
):
    """A list or one-to-one e-mail. API operations `read` (by id), `stats` and `send`; Pardot can't query mails.

    `get(id=..., include_message=False)` leaves out the bodies. `read` takes the id that activities call `email_id`,
    `stats` the one they call `list_email_id`.

    Example:
        >>> Email.objects.get(id=9001).subject
        '...'
    """

    objects: ClassVar[EmailObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[EmailValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[EmailById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.", read="simple")
    name = CharField("Name of the mail.", read="simple")
    subject = CharField("Subject line.", read="simple")
    created_at = DateTimeField("Creation time, in the API user's time zone.", read="simple")
    is_one_to_one = BooleanField("Whether it is a one-to-one mail.", read="simple", api_name="isOneToOne")

    message: ForeignKey[EmailMessage] = ForeignKey("emailMessage", path=("message",), about="Its bodies.")
    activities: RelatedRecords[VisitorActivity] = RelatedRecords(
        "visitorActivity", "email_id", "What was done with it."
    )
    clicks: RelatedRecords[EmailClick] = RelatedRecords("emailClick", "list_email_id", "The clicks on its links.")
    tag_objects = tagged_as("Email")

    def stats(self) -> EmailStats:
        """Return the counters and rates of a list mail. API operation `stats`; one request.

        Raises:
            NotFoundError: There is no list mail of this id; one-to-one mails have no stats.

        Example:
            >>> Email.objects.get(id=9001).stats().delivery_rate
            '...%'
        """
        return bindings.reader.part(self, "stats", EmailStats)

    @classmethod
    def send(  # noqa: PLR0913 - each is a part of a mail
        cls,
        *,
        campaign: Campaign | int,
        to: Prospect | int | str | None = None,
        lists: Iterable[List | int] = (),
        suppress: Iterable[List | int] = (),
        template: EmailTemplate | int | None = None,
        name: str | None = None,
        subject: str | None = None,
        text: str | None = None,
        html: str | None = None,
        sender: User | int | tuple[str, str] | None = None,
        from_assigned_user: bool = False,
        from_account_owner: bool = False,
        reply_to: str | None = None,
        tags: Iterable[str] = (),
        operational: bool = False,
        scheduled_at: datetime | None = None,
        using: str = "default",
    ) -> Self:
        """Send a mail to one prospect, or to lists, and return it. API operation `send`; one request.

        A mail is never sent twice by itself: an answer that is lost is `UncertainWriteError`.

        Args:
            campaign: The campaign that the mail counts for.
            to: A prospect, its id or its address; else `lists`.
            lists: Lists to send to.
            suppress: Lists whose members are left out.
            template: What gives name, subject, bodies and sender; arguments given beside it take their place.
            name: Name of the mail; needed without a template, as `subject`, `text` or `html` and a sender are.
            subject: Subject line.
            text: Text body; it must hold `%%unsubscribe%%` or `%%email_preference_center%%`.
            html: HTML body, with the same rule.
            sender: A user, its id, or a name with an address.
            from_assigned_user: Send as each prospect's assigned user, and as the sender where there is none.
            from_account_owner: Send as the owner of each prospect's account.
            reply_to: Reply address.
            tags: Names of tags for the mail.
            operational: Send to those who opted out too; the account must be allowed to.
            scheduled_at: When to send; lists only.
            using: The connection.

        Raises:
            ValidationError: Something is missing, or contradicts itself (before any request), or Pardot refuses it.

        Example:
            >>> mail = Email.send(campaign=512, to=60213, template=77)
            >>> mail.is_one_to_one
            True
        """
        values = described(
            {
                "campaign": campaign,
                "template": template,
                "name": name,
                "subject": subject,
                "text": text,
                "html": html,
                "sender": sender,
                "from_assigned_user": from_assigned_user,
                "from_account_owner": from_account_owner,
                "reply_to": reply_to,
                "tags": tags,
                "operational": operational,
            }
        )
        selectors, target = addressed(to, lists, suppress, scheduled_at)
        found: Self = bindings.writer.call(cls, "send", selectors, Changes(values | target), using)
        return found


class EmailClick(
    Model,
    object_name="emailClick",
    criteria=(
        *moments("created"),
        *ids(),
        equal("list_email_id", "integer"),
        Criterion("drip_program_action_id", "integer", "drip_program_action_id"),
        equal("email_template_id", "integer"),
        equal("tracker_redirect_id", "integer"),
    ),
    orders=(),
    has_offset=False,
    operations=frozenset({"query"}),
    shows="url",
):
    """One click of a prospect on a tracked link in an e-mail. API operation `query` alone.

    Pardot gives clicks in the order of their ids, can't sort them otherwise, and takes no offset. Walks go by id
    upwards, to an empty page; slices are cut of the walk here.

    Example:
        >>> click = EmailClick.objects.first()
        >>> click.url.startswith("https://")
        True
    """

    objects: ClassVar[EmailClickObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[EmailClickValues]) -> None: ...

    id = IntegerField("Record id.")
    prospect_id = IntegerField("Prospect who clicked.")
    url = CharField("Clicked address.")
    list_email_id = IntegerField("List mail.")
    drip_program_action_id = IntegerField("Engagement program step.")
    email_template_id = IntegerField("Template.")
    tracker_redirect_id = IntegerField("Tracked link.")
    created_at = DateTimeField("Click time, in the API user's time zone.")

    prospect: ForeignKey[Prospect] = ForeignKey("prospect", column="prospect_id", about="Who clicked; one read.")
    email_template: ForeignKey[EmailTemplate] = ForeignKey(
        "emailTemplate", column="email_template_id", about="The template; one read."
    )
