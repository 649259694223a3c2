import type { Life } from './material.ts';

/** Part of a certificate's life after which it is replaced. */
const RENEWAL_POINT = 2 / 3;

/** When a certificate should be replaced, in milliseconds since the epoch. */
export function renewalTime({ notBefore, notAfter }: Life): number {
  return notBefore + (notAfter - notBefore) * RENEWAL_POINT;
}
