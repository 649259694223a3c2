import type { VariableReach, VariableType, VariableValue } from './variable.ts';

export type Row = readonly [name: string, reach: VariableReach, type: VariableType, value: VariableValue];

/**
 * Variables of parts of MySQL that tlsdb does not have, with the values that they have in MySQL 9.7 by default: programs look
 * for them. Sizes and switches can be set and change nothing (https://dev.mysql.com/doc/refman/9.7/en/server-system-variable-reference.html).
 */
const LISTS: Readonly<Record<VariableReach, Readonly<Record<string, string>>>> = {
  session: {
    boolean: `
      pseudo_replica_mode=OFF pseudo_slave_mode=OFF require_row_format=OFF show_create_table_skip_secondary_engine=OFF
      transaction_allow_batching=OFF`,
    integer: `
      immediate_server_version=999999 original_commit_timestamp=36028797018963968 original_server_version=999999`,
    text: `
      gtid_next=AUTOMATIC use_secondary_engine=ON`,
  },
  global: {
    boolean: `
      activate_mandatory_roles=ON binlog_encryption=OFF binlog_expire_logs_auto_purge=ON binlog_gtid_simple_recovery=ON
      binlog_order_commits=ON binlog_rotate_encryption_master_key_at_startup=OFF
      caching_sha2_password_enforce_storage_format=OFF caching_sha2_password_proxy_users=OFF check_proxy_users=OFF
      container_aware=OFF create_admin_listener_thread=OFF flush=OFF innodb_adaptive_flushing=ON
      innodb_adaptive_hash_index=OFF innodb_api_disable_rowlock=OFF innodb_api_enable_binlog=OFF innodb_api_enable_mdl=OFF
      innodb_buffer_pool_dump_at_shutdown=ON innodb_buffer_pool_dump_now=OFF innodb_buffer_pool_in_core_file=OFF
      innodb_buffer_pool_load_abort=OFF innodb_buffer_pool_load_at_startup=ON innodb_buffer_pool_load_now=OFF
      innodb_cmp_per_index_enabled=OFF innodb_deadlock_detect=ON innodb_dedicated_server=OFF
      innodb_disable_sort_file_cache=OFF innodb_extend_and_initialize=ON innodb_flush_sync=ON
      innodb_force_load_corrupted=OFF innodb_ft_enable_diag_print=OFF innodb_log_checksums=ON innodb_log_compressed_pages=ON
      innodb_native_foreign_keys=OFF innodb_numa_interleave=ON innodb_optimize_fulltext_only=OFF
      innodb_print_all_deadlocks=OFF innodb_print_ddl_logs=OFF innodb_random_read_ahead=OFF innodb_redo_log_encrypt=OFF
      innodb_rollback_on_timeout=OFF innodb_stats_auto_recalc=ON innodb_stats_include_delete_marked=OFF
      innodb_stats_on_metadata=OFF innodb_stats_persistent=ON innodb_status_output=OFF innodb_status_output_locks=OFF
      innodb_undo_log_encrypt=OFF innodb_undo_log_truncate=ON innodb_use_fdatasync=ON innodb_use_native_aio=ON
      innodb_validate_tablespace_paths=ON keyring_operations=ON large_pages=OFF locked_in_memory=OFF
      log_raw=OFF log_replica_updates=OFF log_slave_updates=OFF
      log_slow_admin_statements=OFF log_slow_extra=OFF log_slow_replica_statements=OFF log_slow_slave_statements=OFF
      log_statements_unsafe_for_binlog=ON master_verify_checksum=OFF myisam_use_mmap=OFF
      persist_sensitive_variables_in_plaintext=ON persisted_globals_load=ON relay_log_purge=ON relay_log_recovery=OFF
      replica_allow_batching=ON replica_allow_higher_version_source=ON replica_compressed_protocol=OFF
      replica_preserve_commit_order=ON replica_sql_verify_checksum=ON replication_optimize_for_static_plugin_config=OFF
      replication_sender_observe_commit_only=OFF sha256_password_auto_generate_rsa_keys=OFF sha256_password_proxy_users=OFF
      skip_replica_start=OFF skip_slave_start=OFF slave_allow_batching=ON slave_compressed_protocol=OFF
      slave_preserve_commit_order=ON slave_sql_verify_checksum=ON source_verify_checksum=OFF
      performance_schema_show_processlist=OFF table_encryption_privilege_check=OFF
      tls_certificates_enforced_validation=OFF`,
    integer: `
      admin_port=33062 binlog_cache_size=32768 binlog_expire_logs_seconds=2592000 binlog_group_commit_sync_delay=0
      binlog_group_commit_sync_no_delay_count=0 binlog_max_flush_queue_time=0 binlog_row_event_max_size=8192
      binlog_stmt_cache_size=32768 binlog_transaction_dependency_history_size=10000000
      connection_memory_status_limit=18446744073709551615 delayed_insert_limit=100 delayed_insert_timeout=300
      delayed_queue_size=1000 flush_time=0 ft_max_word_len=84 ft_min_word_len=4 ft_query_expansion_limit=20
      global_connection_memory_limit=18446744073709551615 global_connection_memory_status_limit=18446744073709551615
      gtid_executed_compression_period=0 host_cache_size=279 innodb_adaptive_flushing_lwm=10
      innodb_adaptive_hash_index_parts=8 innodb_adaptive_max_sleep_delay=150000 innodb_api_bk_commit_interval=5
      innodb_api_trx_level=0 innodb_autoextend_increment=64 innodb_autoinc_lock_mode=2
      innodb_buffer_pool_chunk_size=16777216 innodb_buffer_pool_dump_pct=25 innodb_buffer_pool_instances=1
      innodb_change_buffer_max_size=5 innodb_commit_concurrency=0 innodb_compression_failure_threshold_pct=5
      innodb_compression_level=6 innodb_compression_pad_pct_max=50 innodb_concurrency_tickets=5000
      innodb_doublewrite_batch_size=0 innodb_doublewrite_files=2 innodb_doublewrite_pages=128 innodb_fast_shutdown=1
      innodb_fill_factor=100 innodb_flush_log_at_timeout=1 innodb_flush_log_at_trx_commit=0 innodb_flush_neighbors=0
      innodb_flushing_avg_loops=30 innodb_force_recovery=0 innodb_fsync_threshold=0 innodb_ft_cache_size=8000000
      innodb_ft_max_token_size=84 innodb_ft_min_token_size=3 innodb_ft_num_word_optimize=2000
      innodb_ft_result_cache_limit=2000000000 innodb_ft_sort_pll_degree=2 innodb_ft_total_cache_size=640000000
      innodb_idle_flush_pct=100 innodb_io_capacity=10000 innodb_io_capacity_max=20000 innodb_log_buffer_size=67108864
      innodb_log_spin_cpu_abs_lwm=80 innodb_log_spin_cpu_pct_hwm=50 innodb_log_wait_for_flush_spin_hwm=400
      innodb_log_write_ahead_size=8192 innodb_lru_scan_depth=1024 innodb_max_purge_lag=0 innodb_max_purge_lag_delay=0
      innodb_max_undo_log_size=1073741824 innodb_old_blocks_pct=37 innodb_old_blocks_time=1000
      innodb_online_alter_log_max_size=134217728 innodb_open_files=4000 innodb_page_cleaners=1 innodb_purge_batch_size=300
      innodb_purge_rseg_truncate_frequency=128 innodb_purge_threads=1 innodb_read_ahead_threshold=56
      innodb_read_io_threads=4 innodb_redo_log_capacity=104857600 innodb_replication_delay=0 innodb_rollback_segments=128
      innodb_sort_buffer_size=1048576 innodb_spin_wait_delay=6 innodb_spin_wait_pause_multiplier=50
      innodb_stats_persistent_sample_pages=20 innodb_stats_transient_sample_pages=8 innodb_sync_array_size=1
      innodb_sync_spin_loops=30 innodb_thread_concurrency=0 innodb_thread_sleep_delay=10000 innodb_write_io_threads=4
      key_buffer_size=8388608 key_cache_age_threshold=300 key_cache_block_size=1024 key_cache_division_limit=100
      large_page_size=0 log_error_verbosity=2 log_throttle_queries_not_using_indexes=0
      max_binlog_cache_size=18446744073709547520 max_binlog_size=1073741824 max_binlog_stmt_cache_size=18446744073709547520
      max_digest_length=1024 max_relay_log_size=0 max_write_lock_count=18446744073709551615 myisam_data_pointer_size=6
      myisam_max_sort_file_size=9223372036853727232 myisam_mmap_size=18446744073709551615 ngram_token_size=2
      open_files_limit=20000 performance_schema_accounts_size=-1 performance_schema_digests_size=10000
      performance_schema_error_size=5814 performance_schema_events_stages_history_long_size=10000
      performance_schema_events_stages_history_size=10 performance_schema_events_statements_history_long_size=10000
      performance_schema_events_statements_history_size=10 performance_schema_events_transactions_history_long_size=10000
      performance_schema_events_transactions_history_size=10 performance_schema_events_waits_history_long_size=10000
      performance_schema_events_waits_history_size=10 performance_schema_hosts_size=-1
      performance_schema_max_cond_classes=150 performance_schema_max_cond_instances=-1
      performance_schema_max_digest_length=1024 performance_schema_max_digest_sample_age=60
      performance_schema_max_file_classes=80 performance_schema_max_file_handles=32768
      performance_schema_max_file_instances=-1 performance_schema_max_index_stat=-1 performance_schema_max_logger_classes=80
      performance_schema_max_memory_classes=470 performance_schema_max_metadata_locks=-1
      performance_schema_max_meter_classes=30 performance_schema_max_metric_classes=600
      performance_schema_max_mutex_classes=350 performance_schema_max_mutex_instances=-1
      performance_schema_max_prepared_statements_instances=-1 performance_schema_max_program_instances=-1
      performance_schema_max_rwlock_classes=100 performance_schema_max_rwlock_instances=-1
      performance_schema_max_socket_classes=10 performance_schema_max_socket_instances=-1
      performance_schema_max_sql_text_length=1024 performance_schema_max_stage_classes=175
      performance_schema_max_statement_classes=234 performance_schema_max_statement_stack=10
      performance_schema_max_table_handles=-1 performance_schema_max_table_instances=-1
      performance_schema_max_table_lock_stat=-1 performance_schema_max_thread_classes=100
      performance_schema_max_thread_instances=-1 performance_schema_session_connect_attrs_size=512
      performance_schema_setup_actors_size=-1 performance_schema_setup_objects_size=-1 performance_schema_users_size=-1
      regexp_stack_limit=8000000 regexp_time_limit=32 relay_log_space_limit=0 replica_checkpoint_group=512
      replica_checkpoint_period=300 replica_max_allowed_packet=1073741824 replica_net_timeout=60 replica_parallel_workers=4
      replica_pending_jobs_size_max=134217728 replica_transaction_retries=10 report_port=37943 rpl_read_size=8192
      rpl_stop_replica_timeout=31536000 rpl_stop_slave_timeout=31536000 schema_definition_cache=256 server_id_bits=32
      server_memory=0 slave_checkpoint_group=512 slave_checkpoint_period=300 slave_max_allowed_packet=1073741824
      slave_net_timeout=60 slave_parallel_workers=4 slave_pending_jobs_size_max=134217728 slave_transaction_retries=10
      slow_launch_time=2 sql_replica_skip_counter=0 sql_slave_skip_counter=0 stored_program_cache=256
      stored_program_definition_cache=256 sync_binlog=1 sync_master_info=10000 sync_relay_log=10000
      sync_relay_log_info=10000 sync_source_info=10000 table_open_cache_instances=16 table_open_cache_triggers=524288
      tablespace_definition_cache=256 temptable_max_mmap=0 temptable_max_ram=1073741824 thread_stack=1048576`,
    decimal: `
      innodb_max_dirty_pages_pct=90.000000 innodb_max_dirty_pages_pct_lwm=10.000000 innodb_segment_reserve_factor=12.500000`,
    nullable: `
      admin_address= admin_ssl_ca= admin_ssl_capath= admin_ssl_cert= admin_ssl_cipher= admin_ssl_crl= admin_ssl_crlpath=
      admin_ssl_key= admin_tls_ciphersuites= innodb_data_home_dir= innodb_directories= innodb_doublewrite_dir= innodb_ft_aux_table=
      innodb_ft_server_stopword_table= innodb_monitor_disable= innodb_monitor_enable= innodb_monitor_reset=
      innodb_monitor_reset_all= innodb_redo_log_archive_dirs= log_bin_basename= log_bin_index= report_host= report_password=
      report_user=`,
    text: `
      admin_tls_version=TLSv1.2,TLSv1.3 binlog_checksum=CRC32 binlog_error_action=ABORT_SERVER binlog_row_metadata=MINIMAL
      build_id=cc8a18826385d7182761a4a8f41044748267244d caching_sha2_password_private_key_path=private_key.pem
      caching_sha2_password_public_key_path=public_key.pem caching_sha2_password_storage_format=CRYPT5 delay_key_write=ON
      enforce_gtid_consistency=ON ft_stopword_file=(built-in) have_rtree_keys=YES have_statement_timeout=YES
      have_symlink=DISABLED init_replica= init_slave= innodb_buffer_pool_filename=ib_buffer_pool innodb_change_buffering=all
      innodb_checksum_algorithm=crc32 innodb_data_file_path=ibdata1:12M:autoextend innodb_default_row_format=dynamic
      innodb_doublewrite=ON innodb_flush_method=O_DIRECT innodb_log_group_home_dir=./
      innodb_temp_tablespaces_dir=./#innodb_temp/ innodb_undo_directory=./ replica_load_tmpdir=/tmp slave_load_tmpdir=/tmp
      ssl_fips_mode=OFF innodb_log_writer_threads=OFF innodb_stats_method=nulls_equal
      innodb_temp_data_file_path=ibtmp1:12M:autoextend log_error_suppression_list= log_timestamps=UTC mandatory_roles=
      myisam_recover_options=OFF persist_only_admin_x509_subject= relay_log=vm-relay-bin replica_exec_mode=STRICT
      replica_skip_errors=OFF replica_type_conversions= sha256_password_private_key_path=private_key.pem
      sha256_password_public_key_path=public_key.pem slave_exec_mode=STRICT slave_skip_errors=OFF slave_type_conversions=
      version_compile_zlib=1.3.2 version_with_update=9.7.4.0-2`,
  },
  both: {
    boolean: `
      binlog_direct_non_transactional_updates=OFF binlog_rows_query_log_events=OFF binlog_transaction_compression=OFF
      default_table_encryption=OFF enable_cascade_triggers=OFF enable_secondary_engine_statistics=ON
      global_connection_memory_tracking=OFF innodb_ft_enable_stopword=ON innodb_strict_mode=ON innodb_table_locks=ON
      select_into_disk_sync=OFF show_gipk_in_create_table_and_information_schema=ON
      xa_detach_on_prepare=ON`,
    integer: `
      binlog_transaction_compression_level_zstd=3 connection_memory_chunk_size=8192
      connection_memory_limit=18446744073709551615 explain_json_format_version=2 generated_random_password_length=20
      histogram_generation_max_mem_size=20000000 innodb_ddl_buffer_size=1048576 innodb_ddl_threads=4
      innodb_parallel_read_threads=4 max_delayed_threads=20 max_insert_delayed_threads=20 min_examined_row_limit=0
      myisam_sort_buffer_size=8388608 optimizer_max_subgraph_pairs=100000 optimizer_trace_limit=1
      optimizer_trace_max_mem_size=1048576 optimizer_trace_offset=-1 parser_max_mem_size=18446744073709551615
      preload_buffer_size=32768 range_alloc_block_size=4096 select_into_disk_sync_delay=0 set_operations_buffer_size=262144`,
    decimal: `
      secondary_engine_cost_threshold=100000.000000`,
    nullable: `
      external_table_secondary_storage_engine= external_table_storage_engine= innodb_ft_user_stopword_table= innodb_tmpdir=`,
    text: `
      binlog_format=ROW binlog_row_image=FULL binlog_row_value_options=
      group_replication_consistency=BEFORE_ON_PRIMARY_FAILOVER gtid_owned= internal_tmp_mem_storage_engine=TempTable
      myisam_stats_method=nulls_unequal optimizer_trace=enabled=off,one_line=off
      optimizer_trace_features=greedy_search=on,range_optimizer=on,dynamic_range=on,repeated_subselect=on
      rbr_exec_mode=STRICT terminology_use_previous=NONE`,
  },
};

/** Those that SET cannot change in MySQL either; sizes of the performance schema neither. */
const FIXED: ReadonlySet<string> = new Set(
  `binlog_gtid_simple_recovery binlog_rotate_encryption_master_key_at_startup container_aware create_admin_listener_thread
  innodb_api_disable_rowlock innodb_api_enable_binlog innodb_api_enable_mdl innodb_buffer_pool_load_at_startup
  innodb_dedicated_server innodb_force_load_corrupted innodb_native_foreign_keys innodb_numa_interleave
  innodb_rollback_on_timeout innodb_use_native_aio innodb_validate_tablespace_paths large_pages locked_in_memory
  log_replica_updates log_slave_updates persist_sensitive_variables_in_plaintext persisted_globals_load relay_log_recovery
  sha256_password_auto_generate_rsa_keys skip_replica_start skip_slave_start admin_port binlog_row_event_max_size
  ft_max_word_len ft_min_word_len ft_query_expansion_limit innodb_adaptive_hash_index_parts innodb_autoinc_lock_mode
  innodb_buffer_pool_chunk_size innodb_buffer_pool_instances innodb_doublewrite_batch_size innodb_doublewrite_files
  innodb_doublewrite_pages innodb_force_recovery innodb_ft_cache_size innodb_ft_max_token_size innodb_ft_min_token_size
  innodb_ft_sort_pll_degree innodb_ft_total_cache_size innodb_open_files innodb_page_cleaners innodb_purge_threads
  innodb_read_io_threads innodb_sort_buffer_size innodb_sync_array_size innodb_write_io_threads large_page_size
  max_digest_length myisam_mmap_size ngram_token_size open_files_limit relay_log_space_limit report_port server_memory
  table_open_cache_instances thread_stack admin_address innodb_data_home_dir innodb_directories innodb_doublewrite_dir
  log_bin_basename log_bin_index report_host report_password report_user build_id caching_sha2_password_private_key_path
  caching_sha2_password_public_key_path ft_stopword_file have_rtree_keys have_statement_timeout have_symlink
  innodb_data_file_path innodb_flush_method innodb_temp_data_file_path myisam_recover_options
  persist_only_admin_x509_subject relay_log replica_skip_errors sha256_password_private_key_path
  sha256_password_public_key_path slave_skip_errors innodb_log_group_home_dir innodb_temp_tablespaces_dir
  innodb_undo_directory replica_load_tmpdir slave_load_tmpdir tls_certificates_enforced_validation version_compile_zlib version_with_update gtid_owned`.split(
    /\s+/,
  ),
);

const PERFORMANCE_DYNAMIC: ReadonlySet<string> = new Set([
  'performance_schema_max_digest_sample_age',
  'performance_schema_show_processlist',
]);

/** Whether MySQL's SET refuses a variable as one that only tells. */
export const isFixed = (name: string): boolean =>
  FIXED.has(name) || (name.startsWith('performance_schema_') && !PERFORMANCE_DYNAMIC.has(name));

/** Those that would change what statements answer, or who may do what: another value than the present one is refused. */
export const MEANINGFUL: ReadonlySet<string> = new Set(
  `sql_auto_is_null activate_mandatory_roles binlog_encryption caching_sha2_password_proxy_users check_proxy_users default_table_encryption
  enable_cascade_triggers explicit_defaults_for_timestamp external_table_secondary_storage_engine
  external_table_storage_engine gtid_next init_replica insert_id init_slave pseudo_thread_id require_row_format use_secondary_engine
  innodb_buffer_pool_filename innodb_strict_mode innodb_table_locks log_raw mandatory_roles rand_seed1 rand_seed2 sha256_password_proxy_users
  show_gipk_in_create_table_and_information_schema sql_replica_skip_counter sql_slave_skip_counter
  table_encryption_privilege_check`.split(/\s+/),
);

/** Words that variables of text can be. */
const WORDS: Readonly<Record<string, string>> = {
  binlog_checksum: 'NONE CRC32',
  binlog_error_action: 'IGNORE_ERROR ABORT_SERVER',
  binlog_format: 'MIXED STATEMENT ROW',
  binlog_row_image: 'MINIMAL NOBLOB FULL',
  binlog_row_metadata: 'MINIMAL FULL',
  caching_sha2_password_storage_format: 'LEGACY CRYPT5',
  delay_key_write: 'OFF ON ALL',
  enforce_gtid_consistency: 'OFF ON WARN',
  innodb_change_buffering: 'none inserts deletes changes purges all',
  innodb_checksum_algorithm: 'crc32 strict_crc32 innodb strict_innodb none strict_none',
  innodb_default_row_format: 'redundant compact dynamic',
  innodb_doublewrite: 'OFF ON DETECT_AND_RECOVER DETECT_ONLY',
  innodb_log_writer_threads: 'OFF ON',
  innodb_stats_method: 'nulls_equal nulls_unequal nulls_ignored',
  internal_tmp_mem_storage_engine: 'MEMORY TempTable',
  log_timestamps: 'UTC SYSTEM',
  myisam_stats_method: 'nulls_unequal nulls_equal nulls_ignored',
  rbr_exec_mode: 'STRICT IDEMPOTENT',
  replica_exec_mode: 'STRICT IDEMPOTENT',
  slave_exec_mode: 'STRICT IDEMPOTENT',
  ssl_fips_mode: 'OFF ON STRICT',
  terminology_use_previous: 'NONE BEFORE_8_0_26 BEFORE_8_2_0',
};

/** Sizes that can be below zero. */
const SIGNED: ReadonlySet<string> = new Set(['optimizer_trace_limit', 'optimizer_trace_offset']);

const TYPES: Readonly<Record<string, VariableType>> = {
  boolean: { kind: 'boolean' },
  integer: { kind: 'integer', min: 0, max: Number.MAX_SAFE_INTEGER },
  signed: { kind: 'integer', min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
  decimal: { kind: 'decimal', min: 0, max: Number.MAX_SAFE_INTEGER },
  nullable: { kind: 'text', nullable: true },
  text: { kind: 'text', nullable: false },
};
const TEXT: VariableType = { kind: 'text', nullable: false };

function typeOf(name: string, kind: string): VariableType {
  const words = WORDS[name];
  if (words !== undefined) return { kind: 'enum', values: words.split(' ') };
  return (SIGNED.has(name) ? TYPES['signed'] : TYPES[kind]) ?? TEXT;
}

function valueOf(kind: string, text: string): VariableValue {
  if (kind === 'boolean') return text === 'ON' ? 1 : 0;
  if (kind === 'nullable') return null;
  return kind === 'text' || !Number.isSafeInteger(Math.trunc(Number(text))) ? text : Number(text);
}

function rowsOf(reach: VariableReach): readonly Row[] {
  return Object.entries(LISTS[reach]).flatMap(([kind, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((item): Row => {
        const at = item.indexOf('=');
        const value = valueOf(kind, item.slice(at + 1));
        const name = item.slice(0, at);
        return [name, reach, typeOf(name, kind), value];
      }),
  );
}

/** Variables that change nothing. */
export const FOREIGN_VARIABLES: readonly Row[] = [
  ...rowsOf('global'),
  ...rowsOf('both'),
  ...rowsOf('session'),
  ['ft_boolean_syntax', 'global', TEXT, '+ -><()~*:""&|'],
  ['log_error_services', 'global', TEXT, 'log_filter_internal; log_sink_internal'],
];
