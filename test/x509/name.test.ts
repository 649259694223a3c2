import { describe, expect, it } from 'vitest';
import { derElement, derOid, derSequence } from '../../src/pki/der-writer.ts';
import { DerReader, TAG } from '../../src/x509/der.ts';
import {
  displayName,
  oneLineName,
  readName,
  sameName,
  sameNameBytes,
  type DistinguishedName,
} from '../../src/x509/name.ts';

type Attribute = readonly [type: string, value: string, tag?: number];

function nameOf(...relativeNames: readonly (readonly Attribute[])[]): DistinguishedName {
  const sets = relativeNames.map((attributes) =>
    derElement(
      TAG.set,
      ...attributes.map(([type, value, tag = TAG.utf8String]) =>
        derSequence(derOid(type), derElement(tag, Buffer.from(value))),
      ),
    ),
  );
  return readName(new DerReader(derSequence(...sets)), 'name');
}

const single = (...attributes: readonly Attribute[]): DistinguishedName =>
  nameOf(...attributes.map((attribute) => [attribute]));

describe('oneLineName', () => {
  it('is what a MariaDB server with OpenSSL 3 logs', () => {
    const name = single(
      ['2.5.4.6', 'DE'],
      ['2.5.4.11', 'a/CN=admin'],
      ['2.5.4.11', 'p+q'],
      ['2.5.4.10', 'Söhne'],
      ['2.5.4.3', 'ev\\il=1'],
      ['2.5.4.5', '42'],
      ['2.5.4.9', 'Main'],
      ['2.5.4.17', '1'],
      ['0.9.2342.19200300.100.1.25', 'x'],
      ['0.9.2342.19200300.100.1.1', 'u7'],
      ['2.5.4.12', 'T'],
      ['2.5.4.42', 'g'],
      ['2.5.4.4', 's'],
    );
    expect(oneLineName(name)).toBe(
      String.raw`/C=DE/OU=a\/CN=admin/OU=p\+q/O=S\xC3\xB6hne/CN=ev\il=1/serialNumber=42/street=Main/postalCode=1/DC=x/UID=u7/title=T/GN=g/SN=s`,
    );
  });

  it('joins the attributes of one relative name with a plus sign, and prints unknown types as numbers', () => {
    expect(
      oneLineName(
        nameOf(
          [
            ['2.5.4.3', 'a'],
            ['1.2.3.4', 'b'],
          ],
          [['2.5.4.10', 'c']],
        ),
      ),
    ).toBe('/CN=a+1.2.3.4=b/O=c');
    expect(oneLineName(nameOf())).toBe('');
  });
});

describe('names', () => {
  it('compare by octets or by RFC 5280', () => {
    const one = single(['2.5.4.3', 'Some  CA']);
    const other = single(['2.5.4.3', 'some ca ', TAG.printableString]);
    expect(sameNameBytes(one, other)).toBe(false);
    expect(sameName(one, other)).toBe(true);
    expect(sameName(one, single(['2.5.4.10', 'Some  CA']))).toBe(false);
  });

  it('cannot bring control characters to a terminal', () => {
    expect(displayName(single(['2.5.4.3', 'a\u001b[31mb']))).toBe('CN=a\\u{1b}[31mb');
  });
});
