"""The objects of Pardot, one module each."""

from pardot_orm.models.account import Account
from pardot_orm.models.base import Model
from pardot_orm.models.campaign import Campaign
from pardot_orm.models.custom_field import CustomField
from pardot_orm.models.list import List
from pardot_orm.models.list_membership import ListMembership, ListSubscription
from pardot_orm.models.opportunity import Opportunity
from pardot_orm.models.prospect import Prospect
from pardot_orm.models.user import User
from pardot_orm.models.visitor import IdentifiedCompany, Visitor, VisitorReferrer
from pardot_orm.models.visitor_activity import ActivityKind, VisitorActivity

__all__ = [
    "Account",
    "ActivityKind",
    "Campaign",
    "CustomField",
    "IdentifiedCompany",
    "List",
    "ListMembership",
    "ListSubscription",
    "Model",
    "Opportunity",
    "Prospect",
    "User",
    "Visitor",
    "VisitorActivity",
    "VisitorReferrer",
]
