import { contextTag, TAG } from '../x509/der.ts';
import type { Extension } from '../x509/extension-list.ts';
import { derBoolean, derElement, derInteger, derOctetString, derOid, derSequence, derUnsigned } from './der-writer.ts';
import type { Validity } from './validity.ts';

/** The fields of a certificate before it is signed. Names, algorithm and key come in DER already. */
export interface TbsCertificate {
  readonly serialNumber: Uint8Array;
  readonly signatureAlgorithm: Uint8Array;
  readonly issuer: Uint8Array;
  readonly validity: Validity;
  readonly subject: Uint8Array;
  readonly publicKeyInfo: Uint8Array;
  readonly extensions: readonly Extension[];
}

/** Version 3, explicitly tagged. */
const VERSION_3 = derElement(contextTag(0, true), derInteger(2));

/** Writes TBSCertificate (RFC 5280, section 4.1): the octets that are signed. */
export function encodeTbsCertificate(fields: TbsCertificate): Uint8Array<ArrayBuffer> {
  const { serialNumber, signatureAlgorithm, issuer, validity, subject, publicKeyInfo, extensions } = fields;
  return derSequence(
    VERSION_3,
    derUnsigned(serialNumber),
    signatureAlgorithm,
    issuer,
    derSequence(derTime(validity.notBefore), derTime(validity.notAfter)),
    subject,
    publicKeyInfo,
    derElement(contextTag(3, true), derExtensions(extensions)),
  );
}

/** Extensions of a certificate, a CRL or one of its entries. */
export function derExtensions(extensions: readonly Extension[]): Uint8Array<ArrayBuffer> {
  return derSequence(...extensions.map(derExtension));
}

/** The default FALSE is left out, as DER wants. */
function derExtension({ oid, critical, value }: Extension): Uint8Array<ArrayBuffer> {
  const parts = [derOid(oid), ...(critical ? [derBoolean(true)] : []), derOctetString(value)];
  return derSequence(...parts);
}

/** UTCTime through 2049, GeneralizedTime from 2050, in whole seconds (RFC 5280, section 4.1.2.5). */
export function derTime(time: Date): Uint8Array<ArrayBuffer> {
  const text = `${time.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
  return time.getUTCFullYear() < 2050
    ? derElement(TAG.utcTime, Buffer.from(text.slice(2), 'latin1'))
    : derElement(TAG.generalizedTime, Buffer.from(text, 'latin1'));
}
