import type { ProgramStatement } from '../../../../sql/ast.ts';
import { optionsOfSqlMode } from '../../../../sql/options.ts';
import { parseOne } from '../../../../sql/parser.ts';
import type { Trigger } from '../../catalog/catalog.ts';
import { withoutSlots } from '../../catalog/view-text.ts';
import { notSupported } from '../../../../mysql/wire-error.ts';

const bodies = new WeakMap<Trigger, ProgramStatement>();

/** The tree of a trigger's body, read in the SQL mode in which it was written. */
export function triggerBody(trigger: Trigger): ProgramStatement {
  let body = bodies.get(trigger);
  if (body === undefined) {
    const text = `CREATE TRIGGER t ${trigger.timing} ${trigger.event} ON t FOR EACH ROW ${trigger.text}`;
    const { statement } = parseOne(text, optionsOfSqlMode(trigger.sqlMode));
    if (statement.kind !== 'create-trigger') throw notSupported('the body of a trigger');
    body = withoutSlots(statement.body);
    bodies.set(trigger, body);
  }
  return body;
}
