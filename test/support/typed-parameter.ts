import { COLUMN_TYPE, type BoundParameter, type ColumnTypeCode, type ResultValue } from '../../src/mysql/column.ts';

/** Parameters of the binary protocol by their types. */

export const typed = (type: ColumnTypeCode, value: ResultValue): BoundParameter => ({ type, unsigned: false, value });
export const text = (value: string): BoundParameter => typed(COLUMN_TYPE.varString, value);
export const bytes = (value: string): BoundParameter => typed(COLUMN_TYPE.blob, Buffer.from(value));
export const whole = (value: bigint): BoundParameter => typed(COLUMN_TYPE.longlong, value);
export const decimal = (value: string): BoundParameter => typed(COLUMN_TYPE.newdecimal, value);
export const double = (value: number): BoundParameter => typed(COLUMN_TYPE.double, value);
export const moment = (value: string): BoundParameter => typed(COLUMN_TYPE.datetime, value);
export const time = (value: string): BoundParameter => typed(COLUMN_TYPE.time, value);
