/**
 * Rows of SHOW STATUS about what is not measured here, for programs that look for them
 * (https://dev.mysql.com/doc/refman/9.7/en/server-status-variable-reference.html).
 */
export const UNMEASURED: ReadonlyMap<string, string> = new Map([
  ...`
    Aborted_clients Aborted_connects Acl_cache_items_count Binlog_cache_disk_use Binlog_cache_use Binlog_stmt_cache_disk_use
    Binlog_stmt_cache_use Bytes_received Bytes_sent Com_admin_commands Com_alter_db Com_alter_event Com_alter_function
    Com_alter_instance Com_alter_library Com_alter_procedure Com_alter_resource_group Com_alter_server Com_alter_table
    Com_alter_tablespace Com_alter_user Com_alter_user_default_role Com_analyze Com_assign_to_keycache Com_begin Com_binlog
    Com_call_procedure Com_change_db Com_change_repl_filter Com_change_replication_source Com_check Com_checksum Com_clone
    Com_commit Com_create_db Com_create_event Com_create_function Com_create_index Com_create_library
    Com_create_masking_policy Com_create_procedure Com_create_resource_group Com_create_role Com_create_server
    Com_create_spatial_reference_system Com_create_table Com_create_trigger Com_create_udf Com_create_user Com_create_view
    Com_dealloc_sql Com_delete Com_delete_multi Com_do Com_drop_db Com_drop_event Com_drop_function Com_drop_index
    Com_drop_library Com_drop_masking_policy Com_drop_procedure Com_drop_resource_group Com_drop_role Com_drop_server
    Com_drop_spatial_reference_system Com_drop_table Com_drop_trigger Com_drop_user Com_drop_view Com_empty_query
    Com_execute_sql Com_explain_other Com_flush Com_get_diagnostics Com_grant Com_grant_roles Com_group_replication_start
    Com_group_replication_stop Com_ha_close Com_ha_open Com_ha_read Com_help Com_import Com_insert Com_insert_select
    Com_install_component Com_install_plugin Com_kill Com_load Com_lock_instance Com_lock_tables Com_optimize
    Com_preload_keys Com_prepare_sql Com_purge Com_purge_before_date Com_release_savepoint Com_rename_table Com_rename_user
    Com_repair Com_replace Com_replace_select Com_replica_start Com_replica_stop Com_reset Com_resignal Com_restart
    Com_revoke Com_revoke_all Com_revoke_roles Com_rollback Com_rollback_to_savepoint Com_savepoint Com_select
    Com_set_option Com_set_password Com_set_resource_group Com_set_role Com_show_binary_log_status Com_show_binlog_events
    Com_show_binlogs Com_show_charsets Com_show_collations Com_show_create_db Com_show_create_event Com_show_create_func
    Com_show_create_library Com_show_create_masking_policy Com_show_create_proc Com_show_create_table
    Com_show_create_trigger Com_show_create_user Com_show_databases Com_show_engine_logs Com_show_engine_mutex
    Com_show_engine_status Com_show_errors Com_show_events Com_show_fields Com_show_function_code Com_show_function_status
    Com_show_grants Com_show_keys Com_show_library_status Com_show_open_tables Com_show_parse_tree Com_show_plugins
    Com_show_privileges Com_show_procedure_code Com_show_procedure_status Com_show_profile Com_show_profiles
    Com_show_relaylog_events Com_show_replica_status Com_show_replicas Com_show_status Com_show_storage_engines
    Com_show_table_status Com_show_tables Com_show_triggers Com_show_variables Com_show_warnings Com_shutdown Com_signal
    Com_stmt_close Com_stmt_execute Com_stmt_fetch Com_stmt_prepare Com_stmt_reprepare Com_stmt_reset
    Com_stmt_send_long_data Com_truncate Com_uninstall_component Com_uninstall_plugin Com_unlock_instance Com_unlock_tables
    Com_update Com_update_multi Com_xa_commit Com_xa_end Com_xa_prepare Com_xa_recover Com_xa_rollback Com_xa_start
    Connection_errors_accept Connection_errors_internal Connection_errors_max_connections Connection_errors_peer_address
    Connection_errors_select Connection_errors_tcpwrap Connections Count_hit_query_past_connection_memory_status_limit
    Count_hit_query_past_global_connection_memory_status_limit Count_hit_tmp_table_size Created_tmp_disk_tables
    Created_tmp_files Created_tmp_tables Delayed_errors Delayed_insert_threads Delayed_writes
    Deprecated_use_fk_on_non_standard_key_count Deprecated_use_fk_on_non_standard_key_last_timestamp
    Error_log_buffered_bytes Error_log_buffered_events Error_log_expired_events Error_log_latest_write Flush_commands
    Global_connection_memory Handler_commit Handler_delete Handler_discover Handler_external_lock Handler_mrr_init
    Handler_prepare Handler_read_first Handler_read_key Handler_read_last Handler_read_next Handler_read_prev
    Handler_read_rnd Handler_read_rnd_next Handler_rollback Handler_savepoint Handler_savepoint_rollback Handler_update
    Handler_write Innodb_buffer_pool_bytes_data Innodb_buffer_pool_bytes_dirty Innodb_buffer_pool_pages_data
    Innodb_buffer_pool_pages_dirty Innodb_buffer_pool_pages_flushed Innodb_buffer_pool_pages_free
    Innodb_buffer_pool_pages_misc Innodb_buffer_pool_pages_total Innodb_buffer_pool_read_ahead
    Innodb_buffer_pool_read_ahead_evicted Innodb_buffer_pool_read_ahead_rnd Innodb_buffer_pool_read_requests
    Innodb_buffer_pool_reads Innodb_buffer_pool_resize_status_code Innodb_buffer_pool_resize_status_progress
    Innodb_buffer_pool_wait_free Innodb_buffer_pool_write_requests Innodb_data_fsyncs Innodb_data_pending_fsyncs
    Innodb_data_pending_reads Innodb_data_pending_writes Innodb_data_read Innodb_data_reads Innodb_data_writes
    Innodb_data_written Innodb_dblwr_pages_written Innodb_dblwr_writes Innodb_log_waits Innodb_log_write_requests
    Innodb_log_writes Innodb_num_open_files Innodb_os_log_fsyncs Innodb_os_log_pending_fsyncs Innodb_os_log_pending_writes
    Innodb_os_log_written Innodb_page_size Innodb_pages_created Innodb_pages_read Innodb_pages_written
    Innodb_redo_log_capacity_resized Innodb_redo_log_checkpoint_lsn Innodb_redo_log_current_lsn
    Innodb_redo_log_flushed_to_disk_lsn Innodb_redo_log_logical_size Innodb_redo_log_physical_size Innodb_redo_log_uuid
    Innodb_row_lock_current_waits Innodb_row_lock_time Innodb_row_lock_time_avg Innodb_row_lock_time_max
    Innodb_row_lock_waits Innodb_rows_deleted Innodb_rows_inserted Innodb_rows_read Innodb_rows_updated
    Innodb_sampled_pages_read Innodb_sampled_pages_skipped Innodb_system_rows_deleted Innodb_system_rows_inserted
    Innodb_system_rows_read Innodb_system_rows_updated Innodb_truncated_status_writes Innodb_undo_tablespaces_active
    Innodb_undo_tablespaces_explicit Innodb_undo_tablespaces_implicit Innodb_undo_tablespaces_total Key_blocks_not_flushed
    Key_blocks_unused Key_blocks_used Key_read_requests Key_reads Key_write_requests Key_writes
    Last_query_partial_plans Locked_connects Max_execution_time_exceeded Max_execution_time_set
    Max_execution_time_set_failed Max_used_connections Not_flushed_delayed_rows Ongoing_anonymous_transaction_count
    Open_files Open_streams Open_table_definitions Open_tables Opened_files Opened_table_definitions Opened_tables
    Performance_schema_accounts_lost Performance_schema_cond_classes_lost Performance_schema_cond_instances_lost
    Performance_schema_digest_lost Performance_schema_file_classes_lost Performance_schema_file_handles_lost
    Performance_schema_file_instances_lost Performance_schema_hosts_lost Performance_schema_index_stat_lost
    Performance_schema_locker_lost Performance_schema_logger_lost Performance_schema_memory_classes_lost
    Performance_schema_metadata_lock_lost Performance_schema_meter_lost Performance_schema_metric_lost
    Performance_schema_mutex_classes_lost Performance_schema_mutex_instances_lost Performance_schema_nested_statement_lost
    Performance_schema_prepared_statements_lost Performance_schema_program_lost Performance_schema_rwlock_classes_lost
    Performance_schema_rwlock_instances_lost Performance_schema_session_connect_attrs_longest_seen
    Performance_schema_session_connect_attrs_lost Performance_schema_socket_classes_lost
    Performance_schema_socket_instances_lost Performance_schema_stage_classes_lost Performance_schema_statement_classes_lost
    Performance_schema_table_handles_lost Performance_schema_table_instances_lost Performance_schema_table_lock_stat_lost
    Performance_schema_thread_classes_lost Performance_schema_thread_instances_lost Performance_schema_users_lost
    Prepared_stmt_count Queries Questions Replica_open_temp_tables Secondary_engine_execution_count Select_full_join
    Select_full_range_join Select_range Select_range_check Select_scan Slave_open_temp_tables Slow_launch_threads
    Slow_queries Sort_merge_passes Sort_range Sort_rows Sort_scan Table_locks_immediate Table_locks_waited
    Table_open_cache_hits Table_open_cache_misses Table_open_cache_overflows Table_open_cache_triggers_hits
    Table_open_cache_triggers_misses Table_open_cache_triggers_overflows Tc_log_max_pages_used Tc_log_page_size
    Tc_log_page_waits TempTable_count_hit_max_ram Threads_cached Threads_connected Threads_created Threads_running Uptime
    Uptime_since_flush_status`
    .trim()
    .split(/\s+/)
    .map((name): readonly [string, string] => [name, '0']),
  ['option_tracker_usage:Binary Log', '0'],
  ['option_tracker_usage:Hypergraph Optimizer', '0'],
  ['option_tracker_usage:JSON Duality View', '0'],
  ['option_tracker_usage:Replication Replica', '0'],
  ['option_tracker_usage:Traditional Optimizer', '0'],
  ['Last_query_cost', '0.000000'],
  ['Innodb_buffer_pool_dump_status', ''],
  ['Innodb_buffer_pool_load_status', ''],
  ['Innodb_buffer_pool_resize_status', ''],
  ['Innodb_redo_log_read_only', 'OFF'],
  ['Innodb_redo_log_resize_status', 'OK'],
  ['Innodb_redo_log_enabled', 'ON'],
  ['Resource_group_supported', 'OFF'],
  ['Rsa_public_key', ''],
  ['Telemetry_logs_supported', 'OFF'],
  ['Telemetry_metrics_supported', 'OFF'],
  ['Telemetry_traces_supported', 'OFF'],
  ['Max_used_connections_time', ''],
]);

/** The same with `ssl` in their names: no status of a session, where TiDB's six rows are all that `%Ssl%` finds. */
export const UNMEASURED_GLOBALLY: ReadonlyMap<string, string> = new Map([
  ['Com_show_processlist', '0'],
  ['Deprecated_use_i_s_processlist_count', '0'],
  ['Deprecated_use_i_s_processlist_last_timestamp', '0'],
]);
