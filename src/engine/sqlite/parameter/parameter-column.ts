import { COLUMN_FLAG, COLUMN_TYPE, type ResultColumn } from '../../../mysql/column.ts';
import { resultColumn } from '../operand/result-column.ts';
import { collationOf } from '../type/collation.ts';
import { isGeometry } from '../type/type.ts';
import type { ParameterType } from './parameter-types.ts';

/** Digits behind the point of what has none. */
const NOT_FIXED = 31;
/** Bytes of a BIGINT in letters, with room for a sign. */
const INTEGER_LENGTH = 21;

/** What COM_STMT_PREPARE tells of a parameter. @param name under which the statement selects it */
export function parameterColumn({ type }: ParameterType, name = '?'): ResultColumn {
  const column = resultColumn(name, type, true);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are as in results
  switch (type.kind) {
    case 'int':
      return { ...column, length: INTEGER_LENGTH };
    case 'bit':
      return { ...column, flags: COLUMN_FLAG.unsigned };
    case 'bytes': {
      const isLong = type.form !== 'varbinary';
      const flags = COLUMN_FLAG.binary;
      return {
        ...column,
        type: isLong && !isGeometry(type) ? COLUMN_TYPE.longBlob : column.type,
        flags,
        decimals: NOT_FIXED,
      };
    }
    case 'text':
      return {
        ...column,
        type: type.form === 'varchar' ? COLUMN_TYPE.varString : column.type,
        flags: collationOf(type.collation).strength === 'bin' ? COLUMN_FLAG.binary : 0,
      };
    case 'year':
      return { ...column, flags: COLUMN_FLAG.unsigned | COLUMN_FLAG.binary };
    default:
      return column;
  }
}
