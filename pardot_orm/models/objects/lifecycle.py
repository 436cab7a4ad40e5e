"""LifecycleStage and LifecycleHistory: the stages of a prospect's way, and its moves between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import BooleanField, CharField, DateTimeField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import ids, moments
from pardot_orm.models.relations import ForeignKey, Unqueried

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.typed.lifecycle import (
        LifecycleHistoryById,
        LifecycleHistoryObjects,
        LifecycleHistoryValues,
        LifecycleStageObjects,
        LifecycleStageValues,
    )


class LifecycleStage(
    Model,
    object_name="lifecycleStage",
    is_small=True,
    criteria=ids(),
    orders=("position", "id"),
    operations=frozenset({"query"}),
    shows="name",
):
    """A stage of the prospect lifecycle. API operation `query` alone; `get(id=...)` is a query too.

    Example:
        >>> [stage.position for stage in LifecycleStage.objects.order_by("position")[:3]]
        [1, 2, 3]
    """

    objects: ClassVar[LifecycleStageObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[LifecycleStageValues]) -> None: ...

    id = IntegerField("Record id.")
    name = CharField("Stage name.")
    position = IntegerField("Rank in the lifecycle.")
    is_locked = BooleanField("Whether the stage is locked.")

    histories = Unqueried(
        "lifecycle histories by stage", "LifecycleHistory.objects.where(next_stage_id={id}) walks all."
    )


class LifecycleHistory(
    Model,
    object_name="lifecycleHistory",
    criteria=(*moments("created"), *ids()),
    orders=("created_at", "id"),
    selectors=("id",),
    operations=frozenset({"read", "query"}),
):
    """A prospect's move between lifecycle stages. API operations `read` and `query`.

    Example:
        >>> move = LifecycleHistory.objects.first()
        >>> move.next_stage.position >= 1
        True
    """

    objects: ClassVar[LifecycleHistoryObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[LifecycleHistoryValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[LifecycleHistoryById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    prospect_id = IntegerField("Prospect that moved.")
    previous_stage_id = IntegerField("Stage left.")
    next_stage_id = IntegerField("Stage entered.")
    seconds_elapsed = IntegerField("Seconds taken to reach the stage.")
    created_at = DateTimeField("Creation time, in the API user's time zone.")

    prospect: ForeignKey[Prospect] = ForeignKey("prospect", column="prospect_id", about="Who moved; one read.")
    previous_stage: ForeignKey[LifecycleStage] = ForeignKey(
        "lifecycleStage", column="previous_stage_id", about="Stage left; one query."
    )
    next_stage: ForeignKey[LifecycleStage] = ForeignKey(
        "lifecycleStage", column="next_stage_id", about="Stage entered; one query."
    )
