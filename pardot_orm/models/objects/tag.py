"""Tag and TagObject: labels, and the records that they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pardot_orm.errors import UnsupportedError
from pardot_orm.fields.kinds import CharField, ChoiceField, DateTimeField, IntegerField
from pardot_orm.models.base import Model, _ManagerDescriptor, registry
from pardot_orm.models.criteria import Criterion, equal, ids, moments
from pardot_orm.models.ports import bindings
from pardot_orm.models.relations import ForeignKey, RelatedRecords

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.typed.tag import TagById, TagObjectById, TagObjectObjects, TagObjects, TagObjectValues, TagValues

# The kinds of records that tags are on, and the object behind each that the API can read.
TAGGED: dict[str, str | None] = {
    "Automation": None,
    "Block": None,
    "Campaign": "campaign",
    "Competitor": None,
    "Prospect Custom Field": "customField",
    "Custom URL": "customRedirect",
    "Drip Program": None,
    "Email": "email",
    "Email Draft": None,
    "Email Template": "emailTemplate",
    "Email Template Draft": None,
    "File": None,
    "Form": "form",
    "Form Field": None,
    "Form Handler": None,
    "Group": None,
    "Keyword": None,
    "Landing Page": None,
    "Layout Template": None,
    "List": "list",
    "Opportunity": "opportunity",
    "Paid Search Campaign": None,
    "Personalization": None,
    "Profile": None,
    "Prospect": "prospect",
    "Prospect Default Field": None,
    "Segmentation Rule": None,
    "Site": None,
    "Site Search": None,
    "Social Message": None,
    "User": "user",
    "Dynamic Content": "dynamicContent",
}


class _UsesOrManager(_ManagerDescriptor):
    """`Tag.objects` finds tags, and `tag.objects` what a tag is on."""

    if not TYPE_CHECKING:

        def __get__(self, instance: Tag | None, owner: type[Tag]) -> Any:
            return super().__get__(None, owner) if instance is None else instance.uses


class Tag(
    Model,
    object_name="tag",
    is_small=True,
    criteria=(*moments("created"), *ids(), equal("name", "text"), *moments("updated")),
    orders=("created_at", "id", "updated_at", "name"),
    selectors=("id",),
    operations=frozenset({"read", "query"}),
    shows="name",
):
    """A label that can be put on records. API operations `read` and `query`; tags arise in Pardot, or by sending mail.

    `tag.objects` are its uses: `TagObject` records.

    Example:
        >>> tag = TagObject.objects.filter(type="Prospect").first().tag
        >>> tag.objects.filter(type="Prospect").exists()
        True
    """

    # Records have something of this name too.
    objects: ClassVar[TagObjects] = _UsesOrManager()  # type: ignore[assignment]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[TagValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[TagById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    name = CharField("Tag text.")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")

    uses: RelatedRecords[TagObject] = RelatedRecords("tagObject", "tag_id", "What it is on; also `tag.objects`.")


class TagObject(
    Model,
    object_name="tagObject",
    criteria=(
        *moments("created"),
        *ids(),
        equal("tag_id", "integer"),
        Criterion("type", "choice", "type", choices=tuple(TAGGED)),
        equal("object_id", "integer"),
    ),
    orders=("created_at", "id"),
    selectors=("id",),
    operations=frozenset({"read", "query"}),
    shows="type",
):
    """One use of a tag on one record. API operations `read` and `query`.

    Example:
        >>> use = TagObject.objects.filter(type="Prospect").first()
        >>> use.object.id == use.object_id
        True
    """

    objects: ClassVar[TagObjectObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[TagObjectValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[TagObjectById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    tag_id = IntegerField("Tag.")
    type = ChoiceField("Kind of the tagged record.", choices=tuple(TAGGED))
    object_id = IntegerField("The tagged record.")
    created_at = DateTimeField("Creation time, in the API user's time zone.")

    tag: ForeignKey[Tag] = ForeignKey("tag", column="tag_id", about="The tag; one read.")

    @property
    def object(self) -> Model | None:
        """The record that is tagged; one read.

        Raises:
            UnsupportedError: The API can't read records of this kind.
            NotFoundError: The record is gone (`DoesNotExist`).
        """
        name = TAGGED.get(self.type or "")
        if self.object_id is None:
            return None
        if name is None:
            raise UnsupportedError(f"Pardot's API can't read a {self.type}, which {self!r} is on.")
        model, alias = registry[name], self._state.baseline.alias
        return bindings.reader.get(bindings.reader.class_of(model, alias), alias, self.object_id)
