"""Account: the business unit behind the credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, HtmlField, IntegerField
from pardot_orm.models.base import Model

if TYPE_CHECKING:
    from typing import Unpack

    from pardot_orm.typed.account import AccountObjects, AccountValues


class Account(
    Model,
    object_name="account",
    orders=(),
    operations=frozenset({"read"}),
    shows="company",
):
    """The account (business unit) of the calling user: there is one, `Account.objects.get()`.

    API operation `read`; one request.

    Example:
        >>> Account.objects.get().company
        'Quillfeather & Daughters Ltd'
    """

    objects: ClassVar[AccountObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[AccountValues]) -> None: ...

    id = IntegerField("Record id.", read="simple")
    level = CharField("Product edition label.", read="simple")
    website = CharField("Web site address.", read="simple")
    vanity_domain = CharField("Own tracker domain, with scheme.", read="simple")
    plugin_campaign_id = IntegerField("Campaign that plug-in mails count for.", read="simple")
    tracking_code_template = HtmlField("Script template for tracked pages.", read="simple")
    address1 = CharField("Street line one.", read="simple")
    address2 = CharField("Street line two.", read="simple")
    city = CharField("City.", read="simple")
    state = CharField("State or province.", read="simple")
    territory = CharField("Territory.", read="simple")
    zip = CharField("Postal code; table says integer, treat as text.", read="simple")
    country = CharField("Country name in full.", read="simple")
    phone = CharField("Telephone.", read="simple")
    fax = CharField("Fax.", read="simple")
    company = CharField("Name of the account's company.", read="simple")
    created_at = DateTimeField("Creation time, in the API user's time zone.", read="simple")
    updated_at = DateTimeField("Last change, in the API user's time zone.", read="simple")
