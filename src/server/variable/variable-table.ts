import type { VariableDefinition, VariableType } from './variable.ts';
import { FOREIGN_VARIABLES, isFixed, MEANINGFUL, type Row } from './foreign-variables.ts';
import { VERSION_COMMENT } from '../version.ts';
import { DEFAULT_SQL_MODE } from '../../sql/options.ts';

const BOOLEAN: VariableType = { kind: 'boolean' };
const TEXT: VariableType = { kind: 'text', nullable: false };
const NULLABLE_TEXT: VariableType = { kind: 'text', nullable: true };
const ENGINE: VariableType = { kind: 'engine' };
const COMPRESSION: VariableType = { kind: 'compression' };
const SECONDS_OF_A_YEAR = 31_536_000;
const MAX_INTEGER = Number.MAX_SAFE_INTEGER;
const MAX_32 = 4_294_967_295;
/** The last second of TIMESTAMP. */
const LAST_SECOND = 2_147_483_647;

/** Flags of `sql_mode` by bit; `NOT_USED_…` are bits that MySQL no longer uses, and refuses. */
const SQL_MODES = [
  'REAL_AS_FLOAT',
  'PIPES_AS_CONCAT',
  'ANSI_QUOTES',
  'IGNORE_SPACE',
  'NOT_USED',
  'ONLY_FULL_GROUP_BY',
  'NO_UNSIGNED_SUBTRACTION',
  'NO_DIR_IN_CREATE',
  ...Array.from({ length: 10 }, (_, i) => `NOT_USED_${i + 9}`),
  'ANSI',
  'NO_AUTO_VALUE_ON_ZERO',
  'NO_BACKSLASH_ESCAPES',
  'STRICT_TRANS_TABLES',
  'STRICT_ALL_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ALLOW_INVALID_DATES',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'TRADITIONAL',
  'NOT_USED_29',
  'HIGH_NOT_PRECEDENCE',
  'NO_ENGINE_SUBSTITUTION',
  'PAD_CHAR_TO_FULL_LENGTH',
  'TIME_TRUNCATE_FRACTIONAL',
] as const;

const SQL_MODE_GROUPS: Readonly<Record<string, readonly string[]>> = {
  ANSI: ['REAL_AS_FLOAT', 'PIPES_AS_CONCAT', 'ANSI_QUOTES', 'IGNORE_SPACE', 'ONLY_FULL_GROUP_BY'],
  TRADITIONAL: [
    'STRICT_TRANS_TABLES',
    'STRICT_ALL_TABLES',
    'NO_ZERO_IN_DATE',
    'NO_ZERO_DATE',
    'ERROR_FOR_DIVISION_BY_ZERO',
    'NO_ENGINE_SUBSTITUTION',
  ],
};

const OPTIMIZER_SWITCHES = [
  'index_merge=on',
  'index_merge_union=on',
  'index_merge_sort_union=on',
  'index_merge_intersection=on',
  'engine_condition_pushdown=on',
  'index_condition_pushdown=on',
  'mrr=on',
  'mrr_cost_based=on',
  'block_nested_loop=on',
  'batched_key_access=off',
  'materialization=on',
  'semijoin=on',
  'loosescan=on',
  'firstmatch=on',
  'duplicateweedout=on',
  'subquery_materialization_cost_based=on',
  'use_index_extensions=on',
  'condition_fanout_filter=on',
  'derived_merge=on',
  'use_invisible_indexes=off',
  'skip_scan=on',
  'hash_join=on',
  'subquery_to_derived=off',
  'prefer_ordering_index=on',
  'hypergraph_optimizer=off',
  'derived_condition_pushdown=on',
].join(',');

const ISOLATION_LEVELS = ['READ-UNCOMMITTED', 'READ-COMMITTED', 'REPEATABLE-READ', 'SERIALIZABLE'] as const;

function integer(min: number, max: number): VariableType {
  return { kind: 'integer', min, max };
}

function oneOf(...values: readonly string[]): VariableType {
  return { kind: 'enum', values };
}

/** Variables that SET can change. */
const DYNAMIC: readonly Row[] = [
  ['auto_increment_increment', 'both', integer(1, 65_535), 1],
  ['auto_increment_offset', 'both', integer(1, 65_535), 1],
  ['autocommit', 'both', BOOLEAN, 1],
  ['automatic_sp_privileges', 'global', BOOLEAN, 1],
  ['big_tables', 'both', BOOLEAN, 0],
  [
    'block_encryption_mode',
    'both',
    oneOf(
      ...['ecb', 'cbc', 'cfb1', 'cfb8', 'cfb128', 'ofb'].flatMap((mode) =>
        [128, 192, 256].map((bits) => `aes-${bits}-${mode}`),
      ),
    ),
    'aes-128-ecb',
  ],
  ['bulk_insert_buffer_size', 'both', integer(0, MAX_INTEGER), 8_388_608],
  ['character_set_client', 'both', { kind: 'character-set', nullable: false }, 'utf8mb4'],
  ['character_set_connection', 'both', { kind: 'character-set', nullable: false }, 'utf8mb4'],
  ['character_set_database', 'both', { kind: 'character-set', nullable: false }, 'utf8mb4'],
  ['character_set_filesystem', 'both', { kind: 'character-set', nullable: false }, 'binary'],
  ['character_set_results', 'both', { kind: 'character-set', nullable: true }, 'utf8mb4'],
  ['character_set_server', 'both', { kind: 'character-set', nullable: false }, 'utf8mb4'],
  ['collation_connection', 'both', { kind: 'collation' }, 'utf8mb4_0900_ai_ci'],
  ['collation_database', 'both', { kind: 'collation' }, 'utf8mb4_0900_ai_ci'],
  ['collation_server', 'both', { kind: 'collation' }, 'utf8mb4_0900_ai_ci'],
  ['completion_type', 'both', oneOf('NO_CHAIN', 'CHAIN', 'RELEASE'), 'NO_CHAIN'],
  ['concurrent_insert', 'global', oneOf('NEVER', 'AUTO', 'ALWAYS'), 'AUTO'],
  ['connect_timeout', 'global', integer(2, SECONDS_OF_A_YEAR), 10],
  ['cte_max_recursion_depth', 'both', integer(0, MAX_32), 1000],
  // What the greeting names, as in TiDB: MariaDB's clients verify without a CA file only where it is the native plugin.
  [
    'default_authentication_plugin',
    'global',
    oneOf('caching_sha2_password', 'mysql_native_password'),
    'caching_sha2_password',
  ],
  ['default_collation_for_utf8mb4', 'both', { kind: 'collation' }, 'utf8mb4_0900_ai_ci'],
  ['default_password_lifetime', 'global', integer(0, 65_535), 0],
  ['default_storage_engine', 'both', ENGINE, 'InnoDB'],
  ['default_tmp_storage_engine', 'both', ENGINE, 'InnoDB'],
  ['default_week_format', 'both', integer(0, 7), 0],
  ['div_precision_increment', 'both', integer(0, 30), 4],
  ['end_markers_in_json', 'both', BOOLEAN, 0],
  ['eq_range_index_dive_limit', 'both', integer(0, MAX_32), 200],
  ['explain_format', 'both', oneOf('TRADITIONAL', 'TRADITIONAL_STRICT', 'JSON', 'TREE'), 'TRADITIONAL'],
  ['explicit_defaults_for_timestamp', 'both', BOOLEAN, 1],
  ['foreign_key_checks', 'both', BOOLEAN, 1],
  ['general_log', 'global', BOOLEAN, 0],
  ['group_concat_max_len', 'both', integer(4, MAX_INTEGER), 1024],
  ['information_schema_stats_expiry', 'both', integer(0, SECONDS_OF_A_YEAR), 86_400],
  ['innodb_file_per_table', 'global', BOOLEAN, 1],
  ['innodb_lock_wait_timeout', 'both', integer(1, 1_073_741_824), 50],
  ['interactive_timeout', 'both', integer(1, SECONDS_OF_A_YEAR), 28_800],
  ['join_buffer_size', 'both', integer(128, MAX_INTEGER), 262_144],
  ['keep_files_on_create', 'both', BOOLEAN, 0],
  ['lc_messages', 'both', { kind: 'locale' }, 'en_US'],
  ['lc_time_names', 'both', { kind: 'locale' }, 'en_US'],
  ['local_infile', 'global', BOOLEAN, 0],
  ['lock_wait_timeout', 'both', integer(1, SECONDS_OF_A_YEAR), SECONDS_OF_A_YEAR],
  ['log_bin_trust_function_creators', 'global', BOOLEAN, 0],
  ['log_output', 'global', oneOf('FILE', 'TABLE', 'NONE'), 'FILE'],
  ['log_queries_not_using_indexes', 'global', BOOLEAN, 0],
  ['long_query_time', 'both', { kind: 'decimal', min: 0, max: SECONDS_OF_A_YEAR }, 10],
  ['low_priority_updates', 'both', BOOLEAN, 0],
  ['max_allowed_packet', 'both', integer(1024, 1_073_741_824), 67_108_864],
  ['max_connect_errors', 'global', integer(1, MAX_INTEGER), 100],
  ['max_connections', 'global', integer(1, 100_000), 1000],
  ['max_error_count', 'both', integer(0, 65_535), 1024],
  ['max_execution_time', 'both', integer(0, MAX_32), 0],
  ['max_heap_table_size', 'both', integer(16_384, MAX_INTEGER), 16_777_216],
  ['max_join_size', 'both', integer(1, MAX_INTEGER), MAX_INTEGER],
  ['max_length_for_sort_data', 'both', integer(4, 8_388_608), 4096],
  ['max_points_in_geometry', 'both', integer(3, 1_048_576), 65_536],
  ['max_prepared_stmt_count', 'global', integer(0, 4_194_304), 16_382],
  ['max_seeks_for_key', 'both', integer(1, MAX_INTEGER), MAX_INTEGER],
  ['max_sort_length', 'both', integer(4, 8_388_608), 1024],
  ['max_sp_recursion_depth', 'both', integer(0, 255), 0],
  ['max_user_connections', 'both', integer(0, MAX_32), 0],
  ['net_buffer_length', 'both', integer(1024, 1_048_576), 16_384],
  ['net_read_timeout', 'both', integer(1, SECONDS_OF_A_YEAR), 30],
  ['net_retry_count', 'both', integer(1, MAX_32), 10],
  ['net_write_timeout', 'both', integer(1, SECONDS_OF_A_YEAR), 60],
  ['old_alter_table', 'both', BOOLEAN, 0],
  ['optimizer_prune_level', 'both', integer(0, 1), 1],
  ['optimizer_search_depth', 'both', integer(0, 62), 62],
  ['optimizer_switch', 'both', { kind: 'switches' }, OPTIMIZER_SWITCHES],
  ['password_require_current', 'global', BOOLEAN, 0],
  ['print_identified_with_as_hex', 'both', BOOLEAN, 0],
  ['profiling', 'both', BOOLEAN, 0],
  ['profiling_history_size', 'both', integer(0, 100), 15],
  ['protocol_compression_algorithms', 'global', COMPRESSION, 'zlib,zstd,uncompressed'],
  ['query_alloc_block_size', 'both', integer(1024, MAX_32), 8192],
  ['query_prealloc_size', 'both', integer(8192, MAX_32), 8192],
  ['range_optimizer_max_mem_size', 'both', integer(0, MAX_INTEGER), 8_388_608],
  ['read_buffer_size', 'both', integer(8192, MAX_32), 131_072],
  ['read_rnd_buffer_size', 'both', integer(1, MAX_32), 262_144],
  ['require_secure_transport', 'global', BOOLEAN, 0],
  ['restrict_fk_on_non_standard_key', 'both', BOOLEAN, 1],
  ['select_into_buffer_size', 'both', integer(8192, MAX_32), 131_072],
  ['session_track_gtids', 'both', oneOf('OFF', 'OWN_GTID', 'ALL_GTIDS'), 'OFF'],
  ['session_track_schema', 'both', BOOLEAN, 1],
  ['session_track_state_change', 'both', BOOLEAN, 0],
  [
    'session_track_system_variables',
    'both',
    NULLABLE_TEXT,
    'time_zone,autocommit,character_set_client,character_set_results,character_set_connection',
  ],
  ['session_track_transaction_info', 'both', oneOf('OFF', 'STATE', 'CHARACTERISTICS'), 'OFF'],
  ['show_create_table_verbosity', 'both', BOOLEAN, 0],
  ['slow_query_log', 'global', BOOLEAN, 0],
  ['sort_buffer_size', 'both', integer(32_768, MAX_INTEGER), 262_144],
  ['sql_auto_is_null', 'both', BOOLEAN, 0],
  ['sql_big_selects', 'both', BOOLEAN, 1],
  ['sql_buffer_result', 'both', BOOLEAN, 0],
  ['sql_generate_invisible_primary_key', 'both', BOOLEAN, 0],
  ['sql_mode', 'both', { kind: 'set', values: SQL_MODES, groups: SQL_MODE_GROUPS }, DEFAULT_SQL_MODE],
  ['sql_notes', 'both', BOOLEAN, 1],
  ['sql_quote_show_create', 'both', BOOLEAN, 1],
  ['sql_require_primary_key', 'both', BOOLEAN, 0],
  ['sql_safe_updates', 'both', BOOLEAN, 0],
  ['sql_select_limit', 'both', integer(0, MAX_INTEGER), MAX_INTEGER],
  ['sql_warnings', 'both', BOOLEAN, 0],
  ['ssl_session_cache_mode', 'global', BOOLEAN, 1],
  ['ssl_session_cache_timeout', 'global', integer(0, 86_400), 300],
  ['table_definition_cache', 'global', integer(400, 524_288), 2000],
  ['table_open_cache', 'global', integer(1, 524_288), 4000],
  ['thread_cache_size', 'global', integer(0, 16_384), 9],
  ['time_zone', 'both', { kind: 'time-zone' }, 'SYSTEM'],
  ['tmp_table_size', 'both', integer(1024, MAX_INTEGER), 16_777_216],
  ['transaction_alloc_block_size', 'both', integer(1024, 131_072), 8192],
  ['transaction_isolation', 'both', oneOf(...ISOLATION_LEVELS), 'REPEATABLE-READ'],
  ['transaction_prealloc_size', 'both', integer(1024, 131_072), 4096],
  ['transaction_read_only', 'both', BOOLEAN, 0],
  ['tx_isolation', 'both', oneOf(...ISOLATION_LEVELS), 'REPEATABLE-READ'],
  ['tx_read_only', 'both', BOOLEAN, 0],
  ['unique_checks', 'both', BOOLEAN, 1],
  ['updatable_views_with_limit', 'both', oneOf('NO', 'YES'), 'YES'],
  ['wait_timeout', 'both', integer(1, SECONDS_OF_A_YEAR), 28_800],
  ['windowing_use_high_precision', 'both', BOOLEAN, 1],
  ['identity', 'session', integer(0, MAX_INTEGER), 0],
  ['last_insert_id', 'session', integer(0, MAX_INTEGER), 0],
  ['pseudo_thread_id', 'session', integer(0, MAX_INTEGER), 0],
  ['insert_id', 'session', integer(0, MAX_INTEGER), 0],
  ['timestamp', 'session', { kind: 'decimal', min: 0, max: LAST_SECOND }, 0],
  ['rand_seed1', 'session', integer(0, MAX_32), 0],
  ['rand_seed2', 'session', integer(0, MAX_32), 0],
  ['resultset_metadata', 'session', oneOf('FULL'), 'FULL'],
  ['sql_log_bin', 'session', BOOLEAN, 1],
  ['sql_log_off', 'session', BOOLEAN, 0],
];

/** Variables that only tell: set by the configuration, computed, or of features that tlsdb does not have. */
const READ_ONLY: readonly Row[] = [
  ['password_reuse_interval', 'global', integer(0, MAX_32), 0],
  ['password_history', 'global', integer(0, MAX_32), 0],
  ['activate_all_roles_on_login', 'global', BOOLEAN, 0],
  ['event_scheduler', 'global', oneOf('OFF', 'ON', 'DISABLED'), 'OFF'],
  ['init_connect', 'global', TEXT, ''],
  ['offline_mode', 'global', BOOLEAN, 0],
  ['super_read_only', 'global', BOOLEAN, 0],
  ['read_only', 'global', BOOLEAN, 0],
  ['authentication_policy', 'global', TEXT, '*,,'],
  ['auto_generate_certs', 'global', BOOLEAN, 0],
  ['back_log', 'global', integer(1, 65_535), 4096],
  ['basedir', 'global', TEXT, ''],
  ['bind_address', 'global', TEXT, '127.0.0.1'],
  ['caching_sha2_password_auto_generate_rsa_keys', 'global', BOOLEAN, 1],
  ['caching_sha2_password_digest_rounds', 'global', integer(5000, 4_095_000), 5000],
  ['character_set_system', 'global', { kind: 'character-set', nullable: false }, 'utf8mb3'],
  ['character_sets_dir', 'global', TEXT, ''],
  ['core_file', 'global', BOOLEAN, 0],
  ['datadir', 'global', TEXT, ''],
  ['disabled_storage_engines', 'global', TEXT, ''],
  ['disconnect_on_expired_password', 'global', BOOLEAN, 1],
  ['error_count', 'session', integer(0, MAX_32), 0],
  ['external_user', 'session', NULLABLE_TEXT, null],
  ['gtid_executed', 'global', TEXT, ''],
  ['gtid_mode', 'global', TEXT, 'OFF'],
  ['gtid_purged', 'global', TEXT, ''],
  ['have_compress', 'global', TEXT, 'YES'],
  ['have_dynamic_loading', 'global', TEXT, 'NO'],
  ['have_geometry', 'global', TEXT, 'NO'],
  ['have_openssl', 'global', TEXT, 'DISABLED'],
  ['have_profiling', 'global', TEXT, 'NO'],
  ['have_query_cache', 'global', TEXT, 'NO'],
  ['have_ssl', 'global', TEXT, 'DISABLED'],
  ['hostname', 'global', TEXT, ''],
  ['init_file', 'global', TEXT, ''],
  ['innodb_buffer_pool_size', 'global', integer(0, MAX_INTEGER), 134_217_728],
  ['innodb_page_size', 'global', integer(4096, 65_536), 16_384],
  ['innodb_read_only', 'global', BOOLEAN, 0],
  ['innodb_version', 'global', TEXT, '8.4.8'],
  ['large_files_support', 'global', BOOLEAN, 1],
  ['lc_messages_dir', 'global', TEXT, ''],
  ['license', 'global', TEXT, 'Apache License 2.0'],
  ['log_bin', 'global', BOOLEAN, 0],
  ['log_error', 'global', TEXT, 'stderr'],
  ['lower_case_file_system', 'global', BOOLEAN, 0],
  ['lower_case_table_names', 'global', integer(0, 2), 0],
  ['partial_revokes', 'global', BOOLEAN, 0],
  ['performance_schema', 'global', BOOLEAN, 0],
  ['pid_file', 'global', TEXT, ''],
  ['plugin_dir', 'global', TEXT, ''],
  ['port', 'global', integer(0, 65_535), 4000],
  ['protocol_version', 'global', integer(0, 255), 10],
  ['proxy_user', 'session', NULLABLE_TEXT, null],
  ['query_cache_size', 'global', integer(0, MAX_INTEGER), 0],
  ['query_cache_type', 'global', oneOf('OFF'), 'OFF'],
  ['secure_file_priv', 'global', NULLABLE_TEXT, null],
  ['server_id', 'global', integer(0, MAX_32), 1],
  ['server_uuid', 'global', TEXT, ''],
  ['skip_external_locking', 'global', BOOLEAN, 1],
  ['skip_name_resolve', 'global', BOOLEAN, 1],
  ['skip_networking', 'global', BOOLEAN, 0],
  ['skip_show_database', 'global', BOOLEAN, 0],
  ['socket', 'global', TEXT, ''],
  ['ssl_ca', 'global', TEXT, ''],
  ['ssl_capath', 'global', TEXT, ''],
  ['ssl_cert', 'global', TEXT, ''],
  ['ssl_cipher', 'global', TEXT, ''],
  ['ssl_crl', 'global', TEXT, ''],
  ['ssl_crlpath', 'global', TEXT, ''],
  ['ssl_key', 'global', TEXT, ''],
  ['statement_id', 'session', integer(0, MAX_INTEGER), 0],
  ['system_time_zone', 'global', TEXT, new Intl.DateTimeFormat().resolvedOptions().timeZone],
  ['thread_handling', 'global', TEXT, 'one-thread-per-connection'],
  ['tls_ciphersuites', 'global', TEXT, ''],
  ['tls_version', 'global', { kind: 'tls-version' }, 'TLSv1.2,TLSv1.3'],
  ['tmpdir', 'global', TEXT, '/tmp'],
  ['version', 'global', TEXT, ''],
  ['version_comment', 'global', TEXT, VERSION_COMMENT],
  ['version_compile_machine', 'global', TEXT, process.arch],
  ['version_compile_os', 'global', TEXT, process.platform],
  ['version_ssl_library', 'global', TEXT, `OpenSSL ${process.versions.openssl}`],
  ['warning_count', 'session', integer(0, MAX_32), 0],
];

function define(rows: readonly Row[], readOnly: boolean): readonly VariableDefinition[] {
  return rows.map(([name, reach, type, value]) => {
    const isKept = MEANINGFUL.has(name);
    return { name, reach, type, default: value, readOnly, ...(isKept ? { isKept } : {}) };
  });
}

/** A text of which nobody knows what it may be keeps its value, and so does what would mean something. */
function foreign([name, reach, type, value]: Row): VariableDefinition {
  const isKept = MEANINGFUL.has(name) || type.kind === 'text';
  return { name, reach, type, default: value, readOnly: isFixed(name), ...(isKept ? { isKept } : {}) };
}

/** All system variables by name, in the order of SHOW VARIABLES. */
export const VARIABLES: ReadonlyMap<string, VariableDefinition> = new Map(
  [...define(DYNAMIC, false), ...define(READ_ONLY, true), ...FOREIGN_VARIABLES.map(foreign)]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((definition) => [definition.name, definition]),
);

/** Variables that are one and the same under two names. */
export const VARIABLE_SYNONYMS: Readonly<Record<string, string>> = {
  tx_isolation: 'transaction_isolation',
  tx_read_only: 'transaction_read_only',
  identity: 'last_insert_id',
};
