import { OID } from '../../../src/x509/oid.ts';
import { make, type Made, type Recipe } from '../../x509/support/make-certificate.ts';
import type { Pair } from './acceptance.ts';

const DAY = 86_400_000;

/** A moment `days` from now, in the form that {@link make} takes. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 19);
}

/** A CA of one's own. */
export function authority(name: string): Made {
  return make({ name, isCa: true, notBefore: inDays(-30), notAfter: inDays(3000) });
}

/** A certificate for the server on the loopback interface. */
export function serverPair(issuer: Made, changes: Partial<Recipe> = {}): Pair {
  const hosts = ['localhost', 'IP:7f000001'];
  return pairFrom(
    make({ name: 'localhost', hosts, issuer, notBefore: inDays(-10), notAfter: inDays(300), ...changes }),
  );
}

/** A certificate for a client. */
export function clientPair(issuer: Made, name: string, changes: Partial<Recipe> = {}): Pair {
  const dates = { notBefore: inDays(-10), notAfter: inDays(300) };
  return pairFrom(make({ name, hosts: [], purpose: OID.clientAuth, issuer, ...dates, ...changes }));
}

export function pairFrom({ pem, keyPem }: Made): Pair {
  return { cert: pem, key: keyPem };
}
