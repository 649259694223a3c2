import type { ResultValue } from '../../../mysql/column.ts';
import type { Literal } from '../../../sql/ast.ts';
import type { Digest } from '../../../sql/digest.ts';
import type { LiteralForms } from '../../../sql/literal-form.ts';
import type { SqlOptions } from '../../../sql/options.ts';
import { matchTemplate, textTemplate, type TextTemplate } from '../../../sql/text-template.ts';
import { DEFAULT_COLLATION } from '../type/collation.ts';
import { literalType, literalValue } from '../operand/literal-type.ts';
import { PlanBudget, weightOfPlan, weightOfText, type Kept } from './plan-budget.ts';
import type { Plan } from './plan.ts';
import type { PlannedStatement } from './plan-statement.ts';

/** A plan and the values of the literals in the text at hand. */
export interface CachedPlan {
  readonly plan: Plan;
  readonly literals: readonly ResultValue[];
}

/** A plan that is kept. */
interface KeptPlan extends Kept {
  readonly plan: Plan;
}

/** What is found by a whole text. */
interface KeptText extends Kept {
  readonly cached: CachedPlan;
}

/** The plans of all texts with one digest. */
interface Family {
  readonly literalTypes: readonly Literal['type'][];
  /** Slots whose type, or whose very value, is part of the signature. */
  readonly types: Set<number>;
  readonly values: Set<number>;
  /** Slots of which the length is: how long results of the select list are. */
  readonly lengths: Set<number>;
  readonly plans: Map<string, KeptPlan>;
}

/** A text of a family taken apart: others of it are found without reading all their tokens. */
interface Template {
  readonly text: TextTemplate;
  readonly family: Family;
}

/** Templates that are tried, and texts found by their digest for each that one is made of. */
const MAX_TEMPLATES = 8;
const TEXTS_PER_TEMPLATE = 8;
const MAX_TEXTS = 4096;
const RECENT_SLOTS = 1024;
const MAX_FAMILIES = 2048;
const MAX_PLANS_PER_FAMILY = 64;
/** Longer texts are not worth keeping by themselves. */
const MAX_TEXT_LENGTH = 4096;

/** Plans by text and, behind that, by digest: for one catalog version, database and SQL mode. */
export class PlanCache {
  readonly #budget: PlanBudget;
  readonly #texts = new Map<string, KeptText>();
  readonly #families = new Map<string, Family>();
  /** Texts seen lately, each in the slot that its end gives: one is kept when it comes again, as others would only push it out. */
  readonly #lately: string[] = Array.from({ length: RECENT_SLOTS }, () => '');
  /** Those that were of use lately come first. */
  readonly #templates: Template[] = [];
  #untilTemplate = TEXTS_PER_TEMPLATE;

  constructor(budget = new PlanBudget()) {
    this.#budget = budget;
  }

  /** The plan of exactly this text, or of one that a template says is like it. */
  byText(sql: string): CachedPlan | undefined {
    return this.#byTemplate(sql) ?? this.#texts.get(sql)?.cached;
  }

  /** The plan of a text with the same digest whose literals can be exchanged for these. */
  byDigest(sql: string, digest: Digest, options: SqlOptions): CachedPlan | undefined {
    const family = this.#families.get(digest.text);
    if (family === undefined) return undefined;
    const cached = planIn(family, digest.values, digest.forms);
    if (cached === undefined) return undefined;
    this.#learn(sql, options, family);
    return this.#keepText(sql, cached);
  }

  #byTemplate(sql: string): CachedPlan | undefined {
    const templates = this.#templates;
    for (let i = 0; i < templates.length; i++) {
      const template = templates[i];
      const values = template && matchTemplate(template.text, sql);
      if (values === undefined || template === undefined) continue;
      const before = templates[i - 1];
      if (before !== undefined) {
        templates[i - 1] = template;
        templates[i] = before;
      }
      return planIn(template.family, values, template.text.forms);
    }
    return undefined;
  }

  /** Makes a template of some of the texts that none is known for. */
  #learn(sql: string, options: SqlOptions, family: Family): void {
    if (sql.length > MAX_TEXT_LENGTH || --this.#untilTemplate > 0) return;
    this.#untilTemplate = TEXTS_PER_TEMPLATE;
    const text = textTemplate(sql, options);
    if (text === undefined) return;
    if (this.#templates.length >= MAX_TEMPLATES) this.#templates.pop();
    this.#templates.unshift({ text, family });
  }

  /** Keeps a plan that was just made. `pinned` are literals that the tree depends on. */
  add(sql: string, digest: Digest, planned: PlannedStatement, pinned: readonly number[]): CachedPlan {
    const literalTypes = typesIn(digest);
    const cached = { plan: planned.plan, literals: literalValues(literalTypes, digest.values) };
    const isKept = !planned.volatile && this.#budget.takes(sql.length);
    if (!isKept || literalTypes.length !== digest.values.length) return cached;
    const family = this.#family(digest.text, literalTypes);
    for (const slot of pinned) family.values.add(slot);
    for (const slot of slotsOf(planned.consultedValues)) family.values.add(slot);
    for (const slot of slotsOf(planned.consultedTypes)) family.types.add(slot);
    for (const slot of slotsOf(planned.consultedTypes, 'l')) family.lengths.add(slot);
    this.#keepPlan(digest, family, sql.length, planned.plan);
    return this.#keepText(sql, cached);
  }

  #keepPlan({ text, values, forms }: Digest, family: Family, characters: number, plan: Plan): void {
    if (family.plans.size >= MAX_PLANS_PER_FAMILY) this.#budget.leave(takeOldest(family.plans));
    const key = signature(family, values, forms);
    const forget = (): void => this.#forget(text, family, key);
    this.#note(family.plans, key, { plan, weight: weightOfPlan(characters, values.length), forget });
  }

  /** Forgets everything, which leaves room for others. */
  clear(): void {
    for (const { plans } of this.#families.values()) this.#budget.leave(plans.values());
    this.#budget.leave(this.#texts.values());
    this.#texts.clear();
    this.#families.clear();
    this.#templates.length = 0;
    this.#lately.fill('');
  }

  /** Keeps what has a key, in place of what has had it before. */
  #note<K extends Kept>(map: Map<string, K>, key: string, kept: K): void {
    const before = map.get(key);
    if (before !== undefined) this.#budget.leave([before]);
    map.set(key, kept);
    this.#budget.note(kept);
  }

  #forget(text: string, family: Family, key: string): void {
    family.plans.delete(key);
    if (family.plans.size === 0 && this.#families.get(text) === family) this.#families.delete(text);
  }

  #family(key: string, literalTypes: readonly Literal['type'][]): Family {
    let family = this.#families.get(key);
    if (family === undefined) {
      if (this.#families.size >= MAX_FAMILIES)
        for (const { plans } of takeOldest(this.#families)) this.#budget.leave(plans.values());
      family = { literalTypes, types: new Set(), values: new Set(), lengths: new Set(), plans: new Map() };
      this.#families.set(key, family);
    }
    return family;
  }

  #keepText(sql: string, cached: CachedPlan): CachedPlan {
    if (sql.length > MAX_TEXT_LENGTH) return cached;
    const slot = slotOf(sql);
    if (this.#lately[slot] !== sql) {
      this.#lately[slot] = sql;
      return cached;
    }
    if (this.#texts.size >= MAX_TEXTS) this.#budget.leave(takeOldest(this.#texts));
    const weight = weightOfText(sql.length, cached.literals.length);
    this.#note(this.#texts, sql, { cached, weight, forget: () => this.#texts.delete(sql) });
    return cached;
  }
}

/** Statements of one shape differ in their literals, most often in the last. */
function slotOf(sql: string): number {
  let hash = sql.length;
  for (let at = Math.max(0, sql.length - 8); at < sql.length; at++) hash = (hash * 31 + sql.charCodeAt(at)) | 0;
  return hash & (RECENT_SLOTS - 1);
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

/** The types of the literals that a digest marks. */
function typesIn(digest: Digest): readonly Literal['type'][] {
  // oxlint-disable-next-line no-control-regex
  return Array.from(digest.text.matchAll(/\u0001([snidfxb])/g), ([, letter = '']) => CLASSES[letter] ?? 'string');
}

/** The plan for a text with these literals. */
function planIn(family: Family, values: readonly string[], forms: LiteralForms | undefined): CachedPlan | undefined {
  const kept = family.plans.get(signature(family, values, forms));
  return kept && { plan: kept.plan, literals: literalValues(family.literalTypes, values) };
}

/** The literals' values as plans read them. */
function literalValues(types: readonly Literal['type'][], texts: readonly string[]): readonly ResultValue[] {
  const values: ResultValue[] = [];
  for (let i = 0; i < texts.length; i++) values.push(literalValue(types[i] ?? 'string', texts[i] ?? ''));
  return values;
}

/** Takes what came first out of a map: one, or none of an empty one. */
function takeOldest<K, V>(map: Map<K, V>): readonly V[] {
  const [oldest] = map;
  if (oldest === undefined) return [];
  map.delete(oldest[0]);
  return [oldest[1]];
}

function* slotsOf(keys: ReadonlySet<string>, letter = 's'): Iterable<number> {
  for (const key of keys) if (key.startsWith(letter)) yield Number(key.slice(1));
}

/** What of the literals the plan depends on: values of some and how they are written, types and lengths of others. */
function signature(family: Family, values: readonly string[], forms: LiteralForms | undefined): string {
  let text = '';
  for (const slot of family.values) text += `${slot}=${values[slot] ?? ''}${forms?.get(slot) ?? ''}\u0000`;
  for (const slot of family.types) {
    if (family.values.has(slot)) continue;
    const type = literalType(family.literalTypes[slot] ?? 'string', values[slot] ?? '', DEFAULT_COLLATION);
    const size = type.kind === 'int' ? type.digits : type.kind === 'decimal' ? `${type.precision},${type.scale}` : '';
    text += `${slot}:${type.kind}${size}\u0000`;
  }
  for (const slot of family.lengths) text += `${slot}#${values[slot]?.length ?? 0}\u0000`;
  return text;
}
