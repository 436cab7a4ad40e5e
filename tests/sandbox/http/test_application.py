"""The journal, and how long requests last."""

from __future__ import annotations

import time

from pardot_orm.sandbox import ServedRequest
from tests.sandbox.conftest import ADA


def test_every_request_is_written_down_with_its_parameters_wherever_they_were(api):
    api.send("POST", f"prospect/version/4/do/update/id/{ADA}?city=Bath&format=xml", data={"list_id[]": ["1", "2"]})

    *_, last = api.sandbox.requests
    assert last == ServedRequest(
        method="POST",
        path=f"/api/prospect/version/4/do/update/id/{ADA}",
        params={"id": str(ADA), "city": "Bath", "format": "xml", "list_id": "1,2"},
        status=200,
        error_code=None,
        object="prospect",
        op="update",
        remote_port=last.remote_port,
    )


def test_refusals_are_written_down_with_their_code(api):
    api.get("prospect/read/id/999")

    assert (api.sandbox.requests[-1].status, api.sandbox.requests[-1].error_code) == (400, 3)


def test_token_requests_are_written_down_without_their_secrets(api):
    (first,) = api.sandbox.requests
    own = api.sandbox.credentials

    assert (first.path, first.object, first.status) == ("/services/oauth2/token", "", 200)
    assert first.params["client_secret"] == first.params["password"] == "***"
    assert own["client_secret"] not in repr(first)
    assert own["password"] not in repr(first)


def test_latency_is_added_to_api_requests(start):
    api = start(4, latency=0.15)
    began = time.monotonic()
    api.get("account/read")

    assert time.monotonic() - began >= 0.15
