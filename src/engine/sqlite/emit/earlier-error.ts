/**
 * Does a piece of work of which MySQL looks at another part first: when both are wrong, that part is told of. Nothing is
 * done twice where nothing is wrong.
 *
 * @param earlier looks at that part, and throws what is wrong with it
 */
export function unlessEarlier<T>(earlier: () => unknown, work: () => T): T {
  try {
    return work();
  } catch (error) {
    earlier();
    throw error;
  }
}
