"""The objects of Pardot, one module each."""

from pardot_orm.models.account import Account
from pardot_orm.models.base import Model
from pardot_orm.models.campaign import Campaign
from pardot_orm.models.custom_field import CustomField
from pardot_orm.models.custom_redirect import CustomRedirect
from pardot_orm.models.dynamic_content import DynamicContent, DynamicContentVariation
from pardot_orm.models.email import Email, EmailClick, EmailMessage, EmailStats
from pardot_orm.models.email_template import EmailTemplate, EmailTemplateSendOptions
from pardot_orm.models.export_job import Export
from pardot_orm.models.form import Form
from pardot_orm.models.import_job import Import
from pardot_orm.models.job import ImportColumn
from pardot_orm.models.lifecycle import LifecycleHistory, LifecycleStage
from pardot_orm.models.list import List
from pardot_orm.models.list_membership import ListMembership, ListSubscription
from pardot_orm.models.opportunity import Opportunity
from pardot_orm.models.prospect import Prospect
from pardot_orm.models.prospect_account import ProspectAccount
from pardot_orm.models.tag import Tag, TagObject
from pardot_orm.models.user import User
from pardot_orm.models.visit import Visit, VisitorPageView
from pardot_orm.models.visitor import IdentifiedCompany, Visitor, VisitorReferrer
from pardot_orm.models.visitor_activity import ActivityKind, Asset, VisitorActivity

__all__ = [
    "Account",
    "ActivityKind",
    "Asset",
    "Campaign",
    "CustomField",
    "CustomRedirect",
    "DynamicContent",
    "DynamicContentVariation",
    "Email",
    "EmailClick",
    "EmailMessage",
    "EmailStats",
    "EmailTemplate",
    "EmailTemplateSendOptions",
    "Export",
    "Form",
    "IdentifiedCompany",
    "Import",
    "ImportColumn",
    "LifecycleHistory",
    "LifecycleStage",
    "List",
    "ListMembership",
    "ListSubscription",
    "Model",
    "Opportunity",
    "Prospect",
    "ProspectAccount",
    "Tag",
    "TagObject",
    "User",
    "Visit",
    "Visitor",
    "VisitorActivity",
    "VisitorPageView",
    "VisitorReferrer",
]
