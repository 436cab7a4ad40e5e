"""EmailTemplate: a reusable e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import BooleanField, CharField, EmailField, HtmlField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.ports import bindings
from pardot_orm.models.relations import ForeignKey, RelatedRecords, tagged_as

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.email import EmailClick
    from pardot_orm.typed.email_template import EmailTemplateById, EmailTemplateObjects, EmailTemplateValues


class EmailTemplateSendOptions(Model, object_name="emailTemplateSendOptions"):
    """The sender settings of a template. It has no API operation: a read of the template shows it.

    Example:
        >>> template = EmailTemplate.list_one_to_one()[0]
        >>> EmailTemplate.objects.get(id=template.id).send_options.reply_to_address
        '...'
    """

    reply_to_address = EmailField("Reply address.", api_name="replyToAddress")
    send_from_data = CharField("Senders in order of preference, as JSON text.", api_name="sendFromData")
    send_from_account_owner = BooleanField("Send as account owner.", api_name="sendFromAccountOwner")
    is_test = BooleanField("Test flag.", api_name="isTest")
    ab_version = IntegerField("Variant of an A/B test.", api_name="abVersion")


class EmailTemplate(
    Model,
    object_name="emailTemplate",
    orders=(),
    selectors=("id",),
    read_options={"archived": ()},
    operations=frozenset({"read", "list_one_to_one"}),
    nodes=("sendOptions",),
    shows="name",
):
    """A reusable e-mail. API operations `read` (by id) and `listOneToOne`; Pardot can't query templates.

    `get(id=..., archived=True)` also finds templates in the recycle bin.

    Example:
        >>> EmailTemplate.objects.get(id=77).is_archived
        False
    """

    objects: ClassVar[EmailTemplateObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[EmailTemplateValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[EmailTemplateById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Template id.", read="simple")
    name = CharField("Name.", read="simple")
    subject = CharField("Subject line.", read="simple")
    html_message = HtmlField("HTML body.", read="simple", api_name="htmlMessage")
    text_message = CharField("Text body.", read="simple", api_name="textMessage")
    is_one_to_one_email = BooleanField("Usable for one-to-one mail.", read="simple", api_name="isOneToOneEmail")
    is_archived = BooleanField("In the recycle bin.", read="simple", api_name="isArchived")
    is_auto_responder_email = BooleanField(
        "Usable as form auto-response.", read="simple", api_name="isAutoResponderEmail"
    )
    is_drip_email = BooleanField("Usable in engagement programs.", read="simple", api_name="isDripEmail")
    is_list_email = BooleanField("Usable for list mail.", read="simple", api_name="isListEmail")
    error = CharField("Error flag inside the record; 0 or empty if fine.", read="simple")
    error_code = IntegerField(
        "Error code inside the record; raised as an error by a read.", api_name="errorCode", read="simple"
    )
    error_message = CharField("Error text inside the record.", read="simple", api_name="errorMessage")
    from_name = CharField("Sender name.", read="simple", api_name="fromName")
    tracked_html_message = HtmlField("HTML body with tracked links.", read="simple", api_name="trackedHtmlMessage")
    tracked_text_message = CharField("Text body with tracked links.", read="simple", api_name="trackedTextMessage")
    email_type = IntegerField("Numeric mail kind.", read="simple", api_name="emailType")
    type = IntegerField("Numeric template kind.", read="simple")

    send_options: ForeignKey[EmailTemplateSendOptions] = ForeignKey(
        "emailTemplateSendOptions", path=("sendOptions",), about="Its sender settings."
    )
    clicks: RelatedRecords[EmailClick] = RelatedRecords("emailClick", "email_template_id", "The clicks on its links.")
    tag_objects = tagged_as("Email Template")

    @classmethod
    def list_one_to_one(cls, *, archived: bool = False, using: str = "default") -> list[Self]:
        """Return the templates for one-to-one mail. API operation `listOneToOne`; one request.

        They show names, subjects and flags; bodies and sender settings cost a read each.

        Args:
            archived: Also those in the recycle bin.
            using: The connection.

        Example:
            >>> EmailTemplate.list_one_to_one()[0].is_one_to_one_email
            True
        """
        return bindings.reader.listed(cls, "list_one_to_one", {"archived": True} if archived else {}, using)
