import { wireError } from '../../mysql/wire-error.ts';
import { holdsAny } from '../access/access.ts';
import type { SessionContext } from '../session-context.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Session variables that few may set (https://dev.mysql.com/doc/refman/9.7/en/system-variable-privileges.html). */
const RESTRICTED = words(`
  binlog_direct_non_transactional_updates binlog_format binlog_row_image binlog_row_value_options
  binlog_rows_query_log_events binlog_transaction_compression binlog_transaction_compression_level_zstd
  bulk_insert_buffer_size character_set_database character_set_filesystem connection_memory_chunk_size
  connection_memory_limit global_connection_memory_tracking histogram_generation_max_mem_size pseudo_thread_id
  sql_generate_invisible_primary_key sql_log_bin sql_log_off sql_require_primary_key xa_detach_on_prepare`);

/** Those that the applier of a replica sets, too. */
const OF_REPLICAS = words(`
  gtid_next immediate_server_version original_commit_timestamp original_server_version pseudo_replica_mode pseudo_slave_mode`);

/** Those that SUPER alone does not allow to set. */
const WITHOUT_SUPER = words(`
  innodb_strict_mode internal_tmp_mem_storage_engine low_priority_updates max_delayed_threads max_error_count
  max_insert_delayed_threads min_examined_row_limit preload_buffer_size select_into_buffer_size select_into_disk_sync_delay`);

const ADMINS = 'SYSTEM_VARIABLES_ADMIN or SESSION_VARIABLES_ADMIN';

/** Requires the right to set a variable for the session alone. @throws WireError 1227 */
export function requireSettable({ server, identity }: SessionContext, name: string): void {
  const needed = neededFor(name);
  if (needed === undefined || holdsAny(server, identity, 'system_variables_admin', 'session_variables_admin')) return;
  if (needed.startsWith('SUPER') && holdsAny(server, identity, 'super')) return;
  throw wireError('ER_SPECIFIC_ACCESS_DENIED_ERROR', needed);
}

function neededFor(name: string): string | undefined {
  if (RESTRICTED.has(name)) return `SUPER, ${ADMINS}`;
  if (OF_REPLICAS.has(name)) return 'SUPER, SYSTEM_VARIABLES_ADMIN, SESSION_VARIABLES_ADMIN or REPLICATION_APPLIER';
  return WITHOUT_SUPER.has(name) ? ADMINS : undefined;
}
