/** The properties of `T` that hold something. */
export type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops the properties that are `undefined`, so that defaults of the receiver apply. */
export function withoutUndefined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
