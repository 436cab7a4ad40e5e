"""The objects of Pardot, one module each."""

from pardot_orm.models.base import Model
from pardot_orm.models.jobs.export_job import Export
from pardot_orm.models.jobs.import_job import Import
from pardot_orm.models.jobs.job import ImportColumn
from pardot_orm.models.objects.account import Account
from pardot_orm.models.objects.campaign import Campaign
from pardot_orm.models.objects.custom_field import CustomField
from pardot_orm.models.objects.custom_redirect import CustomRedirect
from pardot_orm.models.objects.dynamic_content import DynamicContent, DynamicContentVariation
from pardot_orm.models.objects.email import Email, EmailClick, EmailMessage, EmailStats
from pardot_orm.models.objects.email_template import EmailTemplate, EmailTemplateSendOptions
from pardot_orm.models.objects.form import Form
from pardot_orm.models.objects.lifecycle import LifecycleHistory, LifecycleStage
from pardot_orm.models.objects.list import List
from pardot_orm.models.objects.list_membership import ListMembership, ListSubscription
from pardot_orm.models.objects.opportunity import Opportunity
from pardot_orm.models.objects.prospect import Prospect
from pardot_orm.models.objects.prospect_account import ProspectAccount
from pardot_orm.models.objects.tag import Tag, TagObject
from pardot_orm.models.objects.user import User
from pardot_orm.models.objects.visit import Visit, VisitorPageView
from pardot_orm.models.objects.visitor import IdentifiedCompany, Visitor, VisitorReferrer
from pardot_orm.models.objects.visitor_activity import ActivityKind, Asset, VisitorActivity

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
