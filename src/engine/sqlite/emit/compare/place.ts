/**
 * Where a constant stands: in a comparison of two values (which may be one that WHERE or ON asks for), in the list of IN, behind WHEN
 * of a CASE, in a list of nothing but dates, or as a bound of BETWEEN; `kept` is a comparison of two values that no operator
 * asks for.
 */
export type Place = 'alone' | 'where' | 'kept' | 'member' | 'choice' | 'dates' | 'bound';

/** Whether a value is one of those that another may equal. */
export const isListed = (place: Place): boolean => place === 'member' || place === 'choice';

/** Whether two values are compared. */
export const isAlone = (place: Place): boolean => place === 'alone' || place === 'where' || place === 'kept';
