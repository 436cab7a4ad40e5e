"""Criteria beyond asking: which have an exact opposite at the server, and what each means of a record here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from pardot_orm.errors import FieldError
from pardot_orm.query.asking.conditions import Condition
from pardot_orm.query.asking.lookups import Asked, check_can_tell, choice_rank, criteria_of, parse, resolved

if TYPE_CHECKING:
    from pardot_orm.models.base import Model
    from pardot_orm.models.criteria import Criterion
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.payload import Decoding

# Fields that every record has a value of, so that "not greater" is "less or equal"; others may be empty, and an empty
# value is neither.
_NEVER_EMPTY = {"id", "created_at", "updated_at"}


def is_criterion(meta: ModelOptions, keyword: str) -> bool:
    """Tell whether a keyword is one that Pardot can check for this object."""
    found = criteria_of(meta, keyword)
    needs_step = any(lookup in {"gte", "lte"} for _, lookup in found)
    return bool(found) and (not needs_step or found[0][0].kind in {"integer", "moment"})


def negated(meta: ModelOptions, asked: Asked) -> Asked | None:
    """Return the criterion that holds exactly where this one does not; None where Pardot has none."""
    criterion, value = asked.criterion, asked.value
    if criterion.is_two_sided:
        return evolve(asked, value=not value)
    if criterion.field not in _NEVER_EMPTY or criterion.relation == "equal":
        return None
    other = next(
        (
            c
            for c in meta.criteria.values()
            if c.field == criterion.field and c.relation not in {criterion.relation, "equal"}
        ),
        None,
    )
    if other is None:
        return None
    step = 1 if criterion.relation == "greater" else -1
    if isinstance(value, int):
        return Asked(other, value + step)
    if isinstance(value, datetime):
        whole = value.astimezone(UTC).replace(microsecond=0)
        # Not by `==`: a time in the repeated hour of autumn never equals one of another zone (PEP 495).
        if criterion.relation == "less" and value.microsecond:
            whole += timedelta(seconds=1)
        return Asked(other, whole + timedelta(seconds=step))
    return None  # a word, whose instant is only known when the walk starts


def is_shown(model: type[Model], criterion: Criterion) -> bool:
    """Tell whether an answer shows what a criterion looks at."""
    found = model._meta.fields.get(criterion.field or "")
    return found is not None and found.read != "never"


@frozen(repr=False)
class Matches(Condition):
    """A criterion, checked on this side."""

    asked: Asked
    value: Any = None  # as resolved when the walk starts

    def __call__(self, record: Model) -> bool:
        criterion = self.asked.criterion
        held = getattr(record, criterion.field or "")
        if held is None:
            return False
        if criterion.kind == "integers":
            return held in self.value
        first, second = _ordered(criterion, held), _ordered(criterion, self.value)
        if criterion.relation == "equal":
            return bool(first == second)
        return bool(first > second if criterion.relation == "greater" else first < second)

    def starting(self, decoding: Decoding, now: datetime) -> Condition:
        """Fix what words such as `yesterday` mean."""
        value = resolved(self.asked, decoding, now)
        if self.asked.criterion.kind == "moment":
            _ = decoding.zone  # raises the error that says how to set it
            criterion = self.asked.criterion
            check_can_tell(criterion.name, value, decoding, is_upper=criterion.relation == "less")
        return evolve(self, value=value)

    @property
    def fields(self) -> frozenset[str]:
        """The field of the criterion."""
        return frozenset({self.asked.criterion.field or ""})

    def __repr__(self) -> str:
        return f"{self.asked.criterion.name}={self.asked.value!r}"


def _ordered(criterion: Criterion, value: Any) -> Any:
    """Return what orders the values of a criterion as Pardot does."""
    return choice_rank(criterion, value) if criterion.kind == "choice" else value


def on_this_side(model: type[Model], keyword: str, value: Any) -> list[Matches]:
    """Return a criterion as conditions on a record.

    Raises:
        FieldError: No answer shows what the criterion looks at.
    """
    asked = parse(model._meta, {keyword: value})
    if not all(is_shown(model, entry.criterion) for entry in asked):
        raise FieldError(
            f"{keyword} has no opposite that can be asked for: no answer shows what it looks at.",
            hint="Leave it out of exclude() and ~Q, and compare the ids of two queries.",
        )
    return [Matches(entry) for entry in asked]
