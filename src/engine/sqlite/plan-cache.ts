import type { ResultValue } from '../../mysql/column.ts';
import type { Literal } from '../../sql/ast.ts';
import { digest } from '../../sql/digest.ts';
import type { SqlOptions } from '../../sql/options.ts';
import { literalType, literalValue } from './operand.ts';
import type { Plan } from './plan.ts';
import type { PlannedStatement } from './plan-statement.ts';

/** A plan and the values of the literals in the text at hand. */
export interface CachedPlan {
  readonly plan: Plan;
  readonly literals: readonly ResultValue[];
}

/** The literals of a text, and the key under which texts of the same shape are found. */
export interface TextShape {
  readonly key: string;
  readonly values: readonly string[];
  readonly types: readonly Literal['type'][];
}

const CLASSES: Readonly<Record<string, Literal['type']>> = {
  s: 'string',
  n: 'string',
  i: 'integer',
  d: 'decimal',
  f: 'float',
  x: 'hex',
  b: 'bit',
};

/** Takes a text apart; `undefined` when it cannot be one statement. */
export function shapeOf(sql: string, options: SqlOptions): TextShape | undefined {
  const found = digest(sql, options);
  if (found === undefined) return undefined;
  // oxlint-disable-next-line no-control-regex
  const types = Array.from(found.text.matchAll(/\u0001([snidfxb])/g), ([, letter = '']) => CLASSES[letter] ?? 'string');
  return types.length === found.values.length ? { key: found.text, values: found.values, types } : undefined;
}

/** The literals' values as plans read them. */
export function literalValues(shape: TextShape): readonly ResultValue[] {
  return shape.values.map((text, i) => literalValue(shape.types[i] ?? 'string', text));
}

interface Family {
  /** Slots whose type or value is part of the signature. */
  readonly types: Set<number>;
  readonly values: Set<number>;
  readonly plans: Map<string, Plan>;
}

const MAX_TEXTS = 4096;
const MAX_FAMILIES = 2048;
const MAX_PLANS_PER_FAMILY = 64;
/** Longer texts are not worth keeping by themselves. */
const MAX_TEXT_LENGTH = 4096;

/** Plans by text and, behind that, by shape: for one catalog version, database and SQL mode. */
export class PlanCache {
  readonly #texts = new Map<string, CachedPlan>();
  readonly #families = new Map<string, Family>();

  /** The plan of exactly this text. */
  byText(sql: string): CachedPlan | undefined {
    return this.#texts.get(sql);
  }

  /** The plan of a text with the same shape whose literals can be exchanged for these. */
  byShape(sql: string, shape: TextShape): CachedPlan | undefined {
    const family = this.#families.get(shape.key);
    const plan = family?.plans.get(signature(family, shape));
    if (plan === undefined) return undefined;
    const cached = { plan, literals: literalValues(shape) };
    this.#keepText(sql, cached);
    return cached;
  }

  /** Keeps a plan that was just made. `pinned` are literals that the tree depends on. */
  add(sql: string, shape: TextShape, planned: PlannedStatement, pinned: readonly number[]): CachedPlan {
    const cached = { plan: planned.plan, literals: literalValues(shape) };
    if (planned.volatile) return cached;
    let family = this.#families.get(shape.key);
    if (family === undefined) {
      if (this.#families.size >= MAX_FAMILIES) dropOldest(this.#families);
      family = { types: new Set(), values: new Set(), plans: new Map() };
      this.#families.set(shape.key, family);
    }
    for (const slot of pinned) family.values.add(slot);
    for (const slot of slotsOf(planned.consultedValues)) family.values.add(slot);
    for (const slot of slotsOf(planned.consultedTypes)) family.types.add(slot);
    if (family.plans.size >= MAX_PLANS_PER_FAMILY) dropOldest(family.plans);
    family.plans.set(signature(family, shape), planned.plan);
    this.#keepText(sql, cached);
    return cached;
  }

  #keepText(sql: string, cached: CachedPlan): void {
    if (sql.length > MAX_TEXT_LENGTH) return;
    if (this.#texts.size >= MAX_TEXTS) dropOldest(this.#texts);
    this.#texts.set(sql, cached);
  }
}

function dropOldest<K>(map: Map<K, unknown>): void {
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

function* slotsOf(keys: ReadonlySet<string>): Iterable<number> {
  for (const key of keys) if (key.startsWith('s')) yield Number(key.slice(1));
}

/** What of the literals the plan depends on: values of some, types of others. */
function signature(family: Family, shape: TextShape): string {
  let text = '';
  for (const slot of family.values) text += `${slot}=${shape.values[slot] ?? ''}\u0000`;
  for (const slot of family.types) {
    if (family.values.has(slot)) continue;
    const type = literalType(shape.types[slot] ?? 'string', shape.values[slot] ?? '');
    const size = type.kind === 'int' ? type.digits : type.kind === 'decimal' ? `${type.precision},${type.scale}` : '';
    text += `${slot}:${type.kind}${size}\u0000`;
  }
  return text;
}
