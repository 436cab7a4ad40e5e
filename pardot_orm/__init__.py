"""An active-record data layer for Pardot (Salesforce Marketing Cloud Account Engagement).

Example:
    >>> from pardot_orm import Prospect, connect
    >>> from pardot_orm.sandbox import Sandbox
    >>> with Sandbox(prospects=10) as sandbox, connect(sandbox=sandbox):
    ...     Prospect.objects.count()
    10
"""

from pardot_orm import errors
from pardot_orm.changes.jobs.runner import JobRunner
from pardot_orm.changes.results import BulkResult
from pardot_orm.changes.save import RecordWriter, SaveResult
from pardot_orm.changes.unit import UnitOfWork, unit_of_work
from pardot_orm.connection.connect import connect
from pardot_orm.connection.connection import Connection
from pardot_orm.connection.registry import connections
from pardot_orm.errors import PardotError
from pardot_orm.http.csv_file import CsvFile
from pardot_orm.models import (
    Account,
    ActivityKind,
    Asset,
    Campaign,
    CustomField,
    CustomRedirect,
    DynamicContent,
    DynamicContentVariation,
    Email,
    EmailClick,
    EmailMessage,
    EmailStats,
    EmailTemplate,
    EmailTemplateSendOptions,
    Export,
    Form,
    IdentifiedCompany,
    Import,
    ImportColumn,
    LifecycleHistory,
    LifecycleStage,
    List,
    ListMembership,
    ListSubscription,
    Model,
    Opportunity,
    Prospect,
    ProspectAccount,
    Tag,
    TagObject,
    User,
    Visit,
    Visitor,
    VisitorActivity,
    VisitorPageView,
    VisitorReferrer,
)
from pardot_orm.models.ports import bindings
from pardot_orm.query.asking.expressions import Q
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.query.reading.single import RecordReader

__version__ = "0.1.0"

__all__ = [
    "Account",
    "ActivityKind",
    "Asset",
    "BulkResult",
    "Campaign",
    "Connection",
    "CsvFile",
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
    "Manager",
    "Model",
    "Opportunity",
    "PardotError",
    "Prospect",
    "ProspectAccount",
    "Q",
    "QuerySet",
    "SaveResult",
    "Tag",
    "TagObject",
    "UnitOfWork",
    "User",
    "Visit",
    "Visitor",
    "VisitorActivity",
    "VisitorPageView",
    "VisitorReferrer",
    "connect",
    "connections",
    "errors",
    "unit_of_work",
]

# Models know queries and changes as protocols alone; here they meet.
bindings.reader = RecordReader()
bindings.writer = RecordWriter()
bindings.jobs = JobRunner()
bindings.manager = Manager
