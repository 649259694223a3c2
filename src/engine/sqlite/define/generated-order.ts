import { wireError } from '../../../mysql/wire-error.ts';
import { findColumn, type Table } from '../catalog/catalog.ts';
import { expressionColumns } from '../emit/expression-columns.ts';
import { parseExpressionText } from '../catalog/expression-text.ts';

/**
 * Judges what generated columns read: columns that are stored, and generated ones in front of them
 * (https://dev.mysql.com/doc/refman/9.7/en/create-table-generated-columns.html).
 *
 * @throws WireError 1054, 3107, 3109
 */
export function checkGeneratedOrder(table: Table): void {
  table.columns.forEach(({ name, generated }, position) => {
    if (generated === undefined) return;
    for (const used of expressionColumns(parseExpressionText(generated.text))) {
      const read = findColumn(table, used.name);
      if (read === undefined) throw wireError('ER_BAD_FIELD_ERROR', used.name, 'generated column function');
      if (read.autoIncrement) throw wireError('ER_GENERATED_COLUMN_REF_AUTO_INC', name);
      // A default that is computed is, too, only known behind what stands in front of it.
      const isComputed = read.generated !== undefined || read.default?.kind === 'expression';
      if (isComputed && table.columns.indexOf(read) >= position) throw wireError('ER_GENERATED_COLUMN_NON_PRIOR');
    }
  });
}
