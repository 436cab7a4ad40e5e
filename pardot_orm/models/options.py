"""What a class declares about its object: `Model._meta`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from pardot_orm.errors import ValidationError
from pardot_orm.fields.kinds import IntegerField
from pardot_orm.fields.scalars import shown
from pardot_orm.models.ids import record_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.fields.kinds import Field
    from pardot_orm.models.criteria import Criterion


# Ids that are not named as the object that they belong to.
_ANY = "any"
_OBJECTS = {
    "assigned_to_user": "user",
    "list_email_id": "email",
    "next_stage_id": "lifecycleStage",
    "object_id": _ANY,
    "previous_stage_id": "lifecycleStage",
}


def _object_of(name: str) -> str:
    """Return the object whose ids a name says it takes, an empty text where it takes none."""
    stem = name.removesuffix("s").removesuffix("_id")
    first, *others = stem.split("_")
    return first + "".join(map(str.title, others)) if stem != name.removesuffix("s") else ""


@frozen
class ModelOptions:
    """What a class declares about its object: `Model._meta`.

    Attributes:
        object_name: The object as Pardot names it (`listMembership`).
        fields: Attribute name -> field.
        criteria: Criterion name -> criterion.
        defaults: Criteria that are sent unless the query says otherwise, because Pardot's own default hides records.
        orders: Sort key -> whether it descends unless told otherwise.
        selectors: What one record can be read by.
        operations: What can be done with it: `read`, `query`, `create`, `batch_update` ...
        takes_fields: Whether a query can name the fields it wants.
        has_custom_fields: Whether the account adds fields of its own.
        nodes: Nested records of a full answer; one that is absent is empty.
        one_of: Fields of which one is needed to create a record.
        is_small: Whether an account has few of them, so that they are read whole where many are wanted.
        has_offset: Whether a query can skip records.
        page_size: The records that a query gives at the most, where they are fewer than of other objects.
        gives_all: Whether a query gives all records that match.
        has_outputs: Whether its records have forms of several sizes.
        needs: Criteria of which a query needs one.
        nested: Nested records that a query can show -> what it needs to.
        always_shown: Nested records that each answer shows, a query's in bulk too.
        read_options: Flags of `read` -> nodes that an answer lacks where the flag is false.
        unique_by: Fields whose values together are one record's alone, so that creating it twice is creating it once.
        by_address: Fields that name a record of another object by its address -> that object.
        outdated: Nodes that a write makes out of date beside the fields that Pardot sets.
        defines_fields: Whether its records define custom fields.
        exclusive: Fields of which a write may carry one only.
        shows: The field that stands beside the id in a repr.
        references: Fields that hold the id of another record -> its object.
    """

    object_name: str
    fields: dict[str, Field[Any]] = field(factory=dict, repr=False)
    criteria: dict[str, Criterion] = field(factory=dict, repr=False)
    defaults: dict[str, Any] = field(factory=dict)
    orders: tuple[str, ...] = ("id",)
    selectors: tuple[str, ...] = ()
    operations: frozenset[str] = frozenset()
    takes_fields: bool = False
    has_custom_fields: bool = False
    is_small: bool = False
    has_offset: bool = True
    page_size: int | None = None
    gives_all: bool = False
    has_outputs: bool = True
    needs: tuple[str, ...] = ()
    nested: dict[str, str] = field(factory=dict)
    always_shown: tuple[str, ...] = ()
    read_options: dict[str, tuple[str, ...]] = field(factory=dict)
    unique_by: tuple[str, ...] = ()
    by_address: dict[str, str] = field(factory=dict)
    outdated: frozenset[str] = frozenset()
    defines_fields: bool = False
    exclusive: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()
    shows: str | None = None
    by_api_name: dict[str, Field[Any]] = field(factory=dict, repr=False)
    references: dict[str, str] = field(factory=dict, repr=False)

    @property
    def selector_sets(self) -> tuple[frozenset[str], ...]:
        """What one record is found by: each selector, but two that end with `_id` together."""
        pair = {name for name in self.selectors if name.endswith("_id") and len(self.selectors) > 1}
        singles = [frozenset({name}) for name in self.selectors if name not in pair]
        return (*singles, frozenset(pair)) if pair else tuple(singles)

    def clean_selector(self, name: str, value: Any) -> Any:
        """Return a selector's value; an id may be given as a record.

        Raises:
            ValidationError: No record can have it.
        """

        def refuse(given: object, rule: str) -> ValidationError:
            return ValidationError(f"{name}={shown(given)}: no record can have this {name}: {rule}.")

        if isinstance(self.fields[name], IntegerField):
            return record_id(value, self.object_of(name), refuse)
        cleaned = self.fields[name].clean(value)
        if cleaned is None:
            raise refuse(value, "it is empty")
        return cleaned

    def id_of(self, name: str, value: Any, refuse: Callable[[object, str], Exception]) -> Any:
        """Return the id of a record that is given for it; other values as they are.

        Args:
            name: The field or criterion that takes the id: it says of which object.
            value: What was given.
            refuse: Makes the error for a record of another object, or of none: its number would mean another record.
        """
        given: ModelOptions | None = getattr(value, "_meta", None)
        if not isinstance(given, ModelOptions):
            return value
        wanted = self.object_name if name == "id" else _OBJECTS.get(name) or _object_of(name)
        if not wanted:
            raise refuse(value, "it is a record, and no id is expected here")
        if wanted not in {given.object_name, _ANY}:
            raise refuse(value, f"it is a record of {given.object_name}, and the id of a {wanted} is expected")
        record_id = value.__dict__.get("id") or (value.id if "id" in given.fields else None)
        if record_id is None:
            raise refuse(value, "it has no id yet: save() it first")
        return record_id

    def object_of(self, name: str) -> str:
        """Return the object whose ids a field or criterion of this name holds.

        Example:
            >>> from pardot_orm import Prospect
            >>> Prospect._meta.object_of("id"), Prospect._meta.object_of("list_id")
            ('prospect', 'list')
        """
        if name == "id":
            return self.object_name
        first, *rest = name.removesuffix("s").removesuffix("_id").split("_")
        return self.references.get(name) or first + "".join(map(str.capitalize, rest))

    def readable(self, *, bulk: bool) -> tuple[str, ...]:
        """Return the API names that an answer of this kind shows."""
        return tuple(
            f.api_name
            for f in self.fields.values()
            if not f.custom and f.read in {"bulk", "query" if bulk else "simple"} and (bulk or not f.node)
        )

    @property
    def server_set(self) -> frozenset[str]:
        """The API names of fields that the server changes by itself when a record is written."""
        fixed = {"id", "created_at"}
        return frozenset(f.api_name for f in self.fields.values() if f.write == "never" and f.name not in fixed)

    @property
    def creates_wait(self) -> bool:
        """Whether creates wait in a unit of work: where some version has batches of them, in each, batches or not."""
        return "batch_create" in self.operations

    @property
    def is_bounded_by_id(self) -> bool:
        """Whether some version can begin a query beyond an id."""
        return "id_greater_than" in self.criteria

    def get_field(self, name: str) -> Field[Any] | None:
        """Return a field by its attribute name, or by its name on the wire."""
        return self.fields.get(name) or self.by_api_name.get(name)
