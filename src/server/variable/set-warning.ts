import type { Warning } from '../../engine/engine.ts';
import { deprecatedCharset, deprecatedCollation } from '../../sql/parse/deprecated.ts';
import { deprecatedVariable } from './deprecated-variable.ts';
import { TRACKED_LIST, unknownTracked } from './tracked-variables.ts';
import type { VariableDefinition, VariableValue } from './variable.ts';
import type { GivenValue } from './given-value.ts';

const warning = (errno: number, message: string): Warning => ({ level: 'Warning', errno, message });

/** Variables that will only tell. */
const SOON_READ_ONLY: ReadonlySet<string> = new Set([
  'character_set_database',
  'collation_database',
  'default_collation_for_utf8mb4',
]);

/**
 * What MySQL says of an assignment that has no future.
 *
 * @param value what the variable will hold
 * @param given what was written, or `null` for DEFAULT
 */
export function futureWarnings(
  { name, type }: VariableDefinition,
  value: VariableValue,
  given: GivenValue,
): readonly Warning[] {
  const found: Warning[] = [];
  // A number means the name that it stands for.
  const text = String(typeof given === 'string' ? given : value).toLowerCase();
  if (given !== null && (type.kind === 'character-set' || type.kind === 'collation')) {
    const old = type.kind === 'collation' ? deprecatedCollation(text) : deprecatedCharset(text);
    if (old !== undefined) found.push(warning(old.errno, old.message));
  }
  if (SOON_READ_ONLY.has(name))
    found.push(warning(1681, `Updating '${name}' is deprecated. It will be made read-only in a future release.`));
  const old = deprecatedVariable(name);
  if (old !== undefined) found.push({ level: 'Warning', ...old });
  if (name === 'restrict_fk_on_non_standard_key') found.push(restrictWarning(Number(value) === 1));
  if (name === TRACKED_LIST)
    for (const unknown of unknownTracked(String(value ?? '')))
      found.push(warning(1231, `${unknown} is not a valid system variable and will be ignored.`));
  if (name === 'sql_mode' && given !== null) found.push(...modeWarnings(String(value).split(',')));
  return found;
}

function restrictWarning(isOn: boolean): Warning {
  const text = "'restrict_fk_on_non_standard_key' is deprecated and will be removed in a future release.";
  if (isOn) return warning(1681, text);
  return warning(
    4166,
    `${text} Foreign key referring to non-unique or partial keys is unsafe and may break replication.`,
  );
}

const STRICT = ['STRICT_TRANS_TABLES', 'STRICT_ALL_TABLES'];
const STRICTER = ['NO_ZERO_DATE', 'NO_ZERO_IN_DATE', 'ERROR_FOR_DIVISION_BY_ZERO'];

/** Strict mode and the three modes beside it are meant to be set together, or none of them. */
function modeWarnings(modes: readonly string[]): readonly Warning[] {
  const found: Warning[] = [];
  const isStrict = STRICT.some((mode) => modes.includes(mode));
  const count = STRICTER.filter((mode) => modes.includes(mode)).length;
  if (count !== (isStrict ? STRICTER.length : 0)) {
    found.push(
      warning(
        3135,
        "'NO_ZERO_DATE', 'NO_ZERO_IN_DATE' and 'ERROR_FOR_DIVISION_BY_ZERO' sql modes should be used with strict mode. They will be merged with strict mode in a future release.",
      ),
    );
  }
  if (modes.includes('PAD_CHAR_TO_FULL_LENGTH')) {
    found.push(
      warning(
        3090,
        "Changing sql mode 'PAD_CHAR_TO_FULL_LENGTH' is deprecated. It will be removed in a future release.",
      ),
    );
  }
  return found;
}
