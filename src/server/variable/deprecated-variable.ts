/** Variables that go, each with the one that replaces it, if any (https://dev.mysql.com/doc/refman/9.7/en/server-system-variables.html). */
const DEPRECATED: ReadonlyMap<string, string> = new Map(
  `binlog_format= binlog_max_flush_queue_time= delayed_insert_limit= delayed_insert_timeout= delayed_queue_size=
  have_profiling= have_query_cache= log_bin_trust_function_creators= log_statements_unsafe_for_binlog=
  max_delayed_threads= max_insert_delayed_threads= max_length_for_sort_data= profiling= profiling_history_size=
  query_prealloc_size= sync_relay_log_info= terminology_use_previous= transaction_prealloc_size=
  init_slave=init_replica log_slave_updates=log_replica_updates log_slow_slave_statements=log_slow_replica_statements
  master_verify_checksum=source_verify_checksum rpl_stop_slave_timeout=rpl_stop_replica_timeout
  pseudo_slave_mode=pseudo_replica_mode slave_load_tmpdir=replica_load_tmpdir ssl_fips_mode=
  skip_slave_start=skip_replica_start slave_allow_batching=replica_allow_batching
  slave_checkpoint_group=replica_checkpoint_group slave_checkpoint_period=replica_checkpoint_period
  slave_compressed_protocol=replica_compressed_protocol slave_exec_mode=replica_exec_mode
  slave_max_allowed_packet=replica_max_allowed_packet slave_net_timeout=replica_net_timeout
  slave_parallel_workers=replica_parallel_workers slave_pending_jobs_size_max=replica_pending_jobs_size_max
  slave_preserve_commit_order=replica_preserve_commit_order slave_skip_errors=replica_skip_errors
  slave_sql_verify_checksum=replica_sql_verify_checksum slave_transaction_retries=replica_transaction_retries
  slave_type_conversions=replica_type_conversions sql_slave_skip_counter=sql_replica_skip_counter
  sync_master_info=sync_source_info`
    .split(/\s+/)
    .map((item): readonly [string, string] => {
      const [name = '', other = ''] = item.split('=');
      return [name, other];
    }),
);

/** What MySQL says of a variable that goes, whenever it is read or set. */
export function deprecatedVariable(name: string): { readonly errno: number; readonly message: string } | undefined {
  const other = DEPRECATED.get(name);
  if (other === undefined) return undefined;
  const instead = other === '' ? '' : ` Please use ${other} instead.`;
  return { errno: 1287, message: `'@@${name}' is deprecated and will be removed in a future release.${instead}` };
}
