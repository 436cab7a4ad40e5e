"""What people wish of a Pardot client, and the tests that show that each wish is fulfilled."""

from __future__ import annotations

WISHES: dict[str, tuple[str, ...]] = {
    "a Salesforce login that works and stays logged in": (
        "tests/http/test_auth.py::test_a_refused_token_is_renewed_once_unnoticed",
        "tests/http/test_auth.py::test_an_expired_token_is_renewed_unnoticed",
        "tests/http/test_auth.py::test_a_refresh_token_is_used_rather_than_a_password",
        "tests/http/test_auth.py::test_a_ready_made_token_needs_no_login",
        "tests/http/test_auth.py::test_wrong_credentials_are_one_login_and_one_clear_error",
        "tests/http/test_api_keys.py::test_an_expired_key_is_renewed_once_for_all_threads",
        "tests/connection/test_settings.py::test_each_environment_has_its_hosts",
    ),
    "credentials in headers, never in a URL": (
        "tests/connection/test_connection.py::test_credentials_are_in_headers_and_bodies_and_never_in_an_address",
        "tests/http/test_api_keys.py::test_one_login_serves_all_requests_and_carries_its_secrets_in_the_body",
    ),
    "all the rows": (
        "tests/query/walking/test_paging.py::test_a_record_that_exists_throughout_is_seen_exactly_once",
        "tests/query/walking/test_paging.py::test_ids_that_do_not_advance_raise_instead_of_looping",
        "tests/traps/test_paging.py::test_the_last_page_of_201_rows_holds_one",
    ),
    "batches from plain objects with an error per row": (
        "tests/changes/test_batches.py::test_a_failing_record_of_a_batch_fails_alone",
        "tests/errors/test_both_forms.py::test_each_message_of_a_batch_is_the_error_of_its_record_in_either_form",
        "tests/traps/test_writing.py::test_a_batch_of_fifty_long_texts_arrives",
    ),
    "custom and multi-value fields, and how to empty one": (
        "tests/changes/test_dirty_tracking.py::test_emptying_sends_one_empty_value",
        "tests/changes/test_dirty_tracking.py::test_clearing_one_field_sends_it_empty",
        "tests/models/test_custom.py::test_a_custom_field_that_a_whole_record_does_not_show_is_empty_without_a_request",
        "tests/traps/test_wishes.py::test_custom_fields_of_both_kinds_are_emptied_and_filled_again",
    ),
    "list membership: add, opt out, opt in again": (
        "tests/models/test_collections.py::test_membership_that_ended_comes_back",
        "tests/models/test_collections.py::test_a_member_who_opted_out_is_apart_and_can_not_be_added",
        "tests/models/test_collections.py::test_opting_out_and_in_goes_by_the_membership_which_shows_what_pardot_made_of_it",
    ),
    "errors that can be handled, time-outs, what happened when the connection died": (
        "tests/errors/test_both_forms.py::test_a_code_is_raised_as_its_class_whatever_the_status",
        "tests/http/test_transport.py::test_every_request_has_time_outs",
        "tests/http/test_transport.py::test_a_server_that_keeps_silent_is_a_time_out_for_reads_and_uncertain_for_writes",
        "tests/changes/test_save.py::test_a_lost_answer_of_a_write_is_told_and_the_write_is_not_repeated",
    ),
    "escaping of `+`, `&`, `/`, `%`, blanks and non-Latin letters": (
        "tests/changes/test_bytes_survive.py::test_an_address_is_found_created_and_changed_byte_for_byte",
        "tests/changes/test_bytes_survive.py::test_each_tricky_text_arrives_in_a_second_record",
        "tests/traps/test_writing.py::test_an_address_with_any_sign_is_found",
        "tests/traps/test_wishes.py::test_an_address_with_any_sign_is_understood_wherever_it_is_sent",
    ),
    "versions hidden": (
        "tests/http/test_api_keys.py::test_a_token_finds_the_version_by_the_first_answer",
        "tests/http/test_api_keys.py::test_a_batch_that_comes_first_is_written_in_the_right_version",
    ),
    "one shape for one and many, typed values": (
        "tests/dialects/test_legacy.py::test_a_page_of_one_record_and_a_page_of_none_have_the_same_shape",
        "tests/traps/test_wishes.py::test_none_one_and_several_have_one_shape",
        "tests/traps/test_wishes.py::test_a_post_code_keeps_its_zero_and_an_amount_its_cents",
    ),
    "shared addresses; an upsert that does not create by surprise": (
        "tests/query/reading/test_get.py::test_an_address_shared_by_two_prospects_raises_in_version_4",
        "tests/changes/test_save.py::test_upsert_by_address_is_refused_in_version_4_because_it_would_create_a_duplicate",
        "tests/changes/test_save.py::test_upsert_by_address_updates_the_match_in_version_3",
    ),
    "time zones": (
        "tests/fields/test_kinds.py::test_a_local_time_is_read_in_the_accounts_zone",
        "tests/query/walking/test_by_time.py::test_bounds_may_lie_inside_of_the_repeated_hour",
        "tests/traps/test_writing.py::test_a_moment_of_any_zone_is_that_moment",
        "tests/traps/test_writing.py::test_the_autumn_hour_breaks_no_scan",
    ),
    "the recycle bin: see it, delete, restore": (
        "tests/query/test_queryset.py::test_deleted_records_are_found_when_asked_for",
        "tests/changes/test_save.py::test_a_deleted_prospect_is_in_the_recycle_bin",
        "tests/changes/test_save.py::test_a_restored_prospect_is_live_again",
        "tests/models/objects/test_opportunity.py::test_one_is_deleted_and_brought_back",
    ),
    "try it without an account": ("tests/shell/test_demo.py::",),
    "rehearse before touching thousands of people": (
        "tests/changes/test_unit.py::test_a_dry_run_sends_nothing_at_all_and_leaves_the_edits",
        "tests/changes/test_unit.py::test_another_number_than_expected_is_refused_before_the_first_write",
        "tests/changes/test_preview.py::",
    ),
}
