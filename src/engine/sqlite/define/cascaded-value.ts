import { columnSql, type Column } from '../catalog/catalog.ts';

/** A column of a foreign key with the one that it refers to. */
export interface KeyPair {
  readonly child: Column;
  readonly parent: Column;
}

/** The new value of the parent as the child's column keeps it: CHAR has no spaces at its end. */
export function cascadedSql({ child, parent }: KeyPair): string {
  const value = `NEW.${columnSql(parent)}`;
  return isChar(child) && !isChar(parent) ? `rtrim(${value},' ')` : value;
}

const isChar = ({ type }: Column): boolean => type.kind === 'text' && type.form === 'char';

/**
 * Whether the child's column cannot hold the new value of the parent, which is then refused as if the key did not cascade;
 * `undefined` where it always can.
 */
export function misfitSql({ child, parent }: KeyPair): string | undefined {
  const value = `NEW.${columnSql(parent)}`;
  const { type } = child;
  const conditions = [
    ...(parent.nullable && !child.nullable ? [`${value} IS NULL`] : []),
    ...(type.kind === 'text' && isOther(type, parent.type)
      ? [`f_char_length(${cascadedSql({ child, parent })}) > ${type.length}`]
      : []),
    ...(type.kind === 'bytes' && isOther(type, parent.type) ? [`length(${value}) > ${type.length}`] : []),
  ];
  return conditions.length === 0 ? undefined : `(${conditions.join(' OR ')})`;
}

/** Whether a string of the second type may be none of the first. */
const isOther = (type: Column['type'], from: Column['type']): boolean =>
  'form' in type && 'form' in from && 'length' in type && 'length' in from
    ? type.form !== from.form || type.length < from.length
    : type.kind !== from.kind;
