/**
 * Names that are those of functions where a parenthesis touches them, and there no names of anything else; elsewhere they
 * are ordinary names (https://dev.mysql.com/doc/refman/9.7/en/function-resolution.html).
 */
export const TOUCHING_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'bit_and bit_or bit_xor cast count curdate curtime date_add date_sub extract group_concat json_arrayagg ' +
    'json_duality_object json_objectagg max mid min now position std stddev stddev_pop stddev_samp substr substring sum ' +
    'sysdate trim var_pop var_samp variance'
  ).split(' '),
);

/** Others that are functions there alone, and ordinary names everywhere. */
const ALSO_NAMES = ['adddate', 'session_user', 'st_collect', 'subdate', 'system_user'];

/** Names that are those of functions only where a parenthesis touches them. */
export const FUNCTIONS_BY_TOUCH: ReadonlySet<string> = new Set([...TOUCHING_FUNCTIONS, ...ALSO_NAMES]);
