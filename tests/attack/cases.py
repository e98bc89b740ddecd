"""The cases of faults and bad input that can be tried today, and the tests that try them.

Letters and numbers are those of the list of 72 cases that the product promises to withstand.
"""

from typing import Final

# By file of tests: cases, and the test that tries them.
CASES: Final = {
    "tests/scenario/test_link.py": (
        ("U1 U2 U3 U5", "test_a_number_that_cannot_be_used_is_named"),
        ("U6", "test_a_label_instead_of_a_code_is_named"),
        ("U7", "test_letters_in_pieces_are_no_code"),
        ("U8", "test_of_a_repeated_number_the_first_valid_one_counts"),
        ("U9", "test_too_many_parameters_are_said"),
        ("U10", "test_hostile_text_is_kept_as_text_and_cut_short"),
        ("U11", "test_what_mail_and_chat_add_is_passed_over"),
    ),
    "tests/scenario/test_old_links.py": (("U12", "test_an_old_link_still_says_the_same"),),
    "tests/answers/moves/test_links.py": (
        ("U13", "test_results_that_have_changed_stand_beside_todays"),
    ),
    "tests/test_terminal.py": (("U10", "test_no_output_obeys_what_was_given"),),
    "tests/served/test_document.py": (
        ("U14", "test_an_address_without_a_page_says_so"),
        ("A2", "test_the_document_asks_nothing_of_another_host"),
    ),
    "tests/ui/test_requests.py": (("U18", "test_panel_and_command_line_say_the_same_digits"),),
    "tests/texts/test_parse.py": (
        ("N1 N2", "test_a_typed_number_is_read_as_it_is_meant"),
        ("N3", "test_anything_else_is_refused_with_the_right_form"),
        ("N4", "test_any_text_is_a_finite_number_or_refused"),
    ),
    "tests/texts/test_numbers.py": (("N5", "test_no_value_breaks_a_sentence"),),
    "tests/answers/year/test_extreme_figures.py": (
        ("N6", "test_a_figure_at_an_edge_has_an_answer_or_a_reason"),
    ),
    "tests/served/test_uploads.py": (
        ("F15", "test_twelve_large_files_leave_memory_as_it_was"),
        ("F16", "test_a_file_is_refused_in_plain_words"),
    ),
    "tests/figures/test_checksums.py": (
        ("F19", "test_a_changed_sign_or_digit_is_named_with_line_and_column"),
    ),
    "tests/data/test_accepted.py": (
        ("F19", "test_random_damage_is_refused_at_the_start_or_never_raises"),
    ),
    "tests/served/test_start.py": (
        ("F19", "test_readyz_says_why_when_the_data_is_damaged"),
        ("D5 S7", "test_it_serves_where_its_log_takes_no_more_and_few_files_were_allowed"),
        ("S5", "test_a_stop_is_no_failure"),
    ),
    "tests/store/test_submissions.py": (
        ("D1", "test_who_comes_second_is_told_who_was_first_and_when"),
        ("D2", "test_a_double_click_makes_one_record"),
    ),
    "tests/store/test_contested.py": (
        ("D1", "test_no_contested_save_is_lost"),
        ("D3", "test_a_database_that_is_killed_comes_back_by_itself"),
        ("D3", "test_readers_go_on_while_the_database_is_away"),
        ("D4", "test_who_waits_for_another_is_told_within_five_seconds"),
    ),
    "tests/store/test_killed.py": (
        ("S1", "test_a_publication_that_is_killed_is_whole_or_not_there"),
    ),
    "tests/store/test_damage.py": (
        ("D5", "test_a_full_disk_refuses_the_save_and_keeps_what_was_there"),
        ("D6", "test_another_schema_is_refused_with_the_command_to_run"),
        ("D6", "test_a_migration_is_whole_or_not_at_all"),
        ("D7", "test_a_draft_that_somebody_edited_is_set_aside"),
    ),
    "tests/browser/test_restart.py": (
        ("S2", "test_the_first_click_after_a_restart_counts_and_undoes_nothing"),
    ),
    "tests/browser/test_away.py": (
        ("S2 S3", "test_moves_made_while_the_server_is_away_arrive_in_order"),
    ),
    "tests/browser/test_history.py": (
        ("U17", "test_the_first_step_back_leaves"),
        ("U17", "test_back_and_forward_pass_through_the_moves_of_the_panel"),
    ),
    "tests/deploy/test_deploy.py": (
        ("S4", "test_a_dead_process_takes_nobody_down_and_its_visitors_come_back_to_it"),
    ),
    "tests/deploy/test_faults.py": (
        ("S4", "test_a_process_that_hangs_holds_its_first_visitors_for_seconds_and_no_other"),
        ("S4", "test_a_connection_that_is_gone_when_a_move_arrives_fails_nobody"),
        ("S9", "test_another_host_is_told_nothing"),
    ),
    "tests/served/test_leaving.py": (
        ("S8", "test_who_leaves_in_the_middle_of_a_move_writes_nothing"),
    ),
    "tests/served/test_doors.py": (
        ("U9", "test_a_link_with_too_many_parameters_is_cut_where_the_page_still_says_so"),
        ("S9", "test_a_foreign_origin_is_refused_at_once_and_nobody_is_asked"),
        ("S9", "test_a_false_host_is_refused_in_plain_words"),
        ("S9", "test_a_frame_that_no_page_sends_ends_the_talk_and_writes_one_line"),
        ("A2", "test_our_own_pages_and_origins_of_the_settings_come_in_and_nobody_is_asked"),
    ),
    "tests/served/test_neighbours.py": (
        ("S7 S8 S9", "test_other_readers_are_answered_and_the_memory_comes_back"),
    ),
}
