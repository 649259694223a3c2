import type { VariableKind } from '../../engine/engine.ts';
import type { VariableDefinition } from './variable.ts';

/** Whole numbers below zero are none of the others' values, which MySQL describes as UNSIGNED. */
const SIGNED: ReadonlySet<string> = new Set([
  'binlog_group_commit_sync_delay',
  'innodb_autoinc_lock_mode',
  'innodb_buffer_pool_size',
  'innodb_fill_factor',
  'innodb_open_files',
  'max_digest_length',
  'ngram_token_size',
  'optimizer_trace_limit',
  'optimizer_trace_offset',
  'ssl_session_cache_timeout',
]);

/** Sizes of the performance schema can be -1, for one that is found out; these cannot. */
const UNSIGNED_SIZE = /_(?:classes|sample_age|file_handles|statement_stack)$/;

/** What a system variable holds, as MySQL describes the result of `SELECT @@name`. */
export function variableKind(definition: VariableDefinition | undefined): VariableKind {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are texts
  switch (definition?.type.kind) {
    case 'boolean':
    case 'decimal':
      return definition.type.kind;
    case 'integer':
      return isSigned(definition.name) ? 'signed' : 'unsigned';
    default:
      return 'text';
  }
}

function isSigned(name: string): boolean {
  return SIGNED.has(name) || (name.startsWith('performance_schema_') && !UNSIGNED_SIZE.test(name));
}
