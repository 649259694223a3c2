import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';

const NOTHING = { flags: {}, environment: {}, file: undefined };

function toml(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tlsdb-config-')), 'tlsdb.toml');
  writeFileSync(file, text);
  return file;
}

describe('loadConfig', () => {
  it('has the defaults of the contract', () => {
    expect(loadConfig(NOTHING)).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      socket: undefined,
      dataDir: './tlsdb-data',
      autoTls: false,
      tlsVersion: ['TLSv1.2', 'TLSv1.3'],
      onTlsError: 'refuse',
      requireSecureTransport: false,
      grace: 10,
      logFormat: 'text',
      logLevel: 'info',
    });
  });

  it('takes flags over environment over file over defaults', () => {
    const file = toml('port = 1\nhost = "::1"\npath = "from-file"\n[security]\nauto-tls = true\n');
    const environment = { TLSDB_PORT: '2', TLSDB_HOST: '0.0.0.0' };
    const config = loadConfig({ flags: { port: '3' }, environment, file });
    expect(config).toMatchObject({ port: 3, host: '0.0.0.0', dataDir: 'from-file', autoTls: true });
  });

  it.each([
    ['[::1]', '::1'],
    ['[fe80::1]', 'fe80::1'],
    ['::', '::'],
    ['db.example', 'db.example'],
  ])('takes the address %s, in brackets or not', (host, expected) => {
    expect(loadConfig({ ...NOTHING, flags: { host } }).host).toBe(expected);
  });

  it('lets a flag switch off what the file switches on', () => {
    const file = toml('[security]\nauto-tls = true\n');
    expect(loadConfig({ flags: { 'auto-tls': false }, environment: {}, file }).autoTls).toBe(false);
  });

  it.each([
    ['TLSv1.2', ['TLSv1.2', 'TLSv1.3']],
    ['TLSv1.3', ['TLSv1.3']],
    ['TLSv1.2,TLSv1.3', ['TLSv1.2', 'TLSv1.3']],
    ['tlsv1.3', ['TLSv1.3']],
  ])('reads --tls-version %s', (text, versions) => {
    expect(loadConfig({ ...NOTHING, flags: { 'tls-version': text } }).tlsVersion).toEqual(versions);
  });

  it.each(['TLSv1.2,', 'TLSv1.1', 'TLSv1.1,TLSv1.2', 'SSLv3'])('refuses --tls-version %s', (text) => {
    expect(() => loadConfig({ ...NOTHING, flags: { 'tls-version': text } })).toThrow(/--tls-version cannot be/);
  });

  it.each(['-1', '65536', '4e3', 'x', '4000.5', '99999999999'])(
    'refuses port %s, naming where it came from',
    (text) => {
      expect(() => loadConfig({ ...NOTHING, environment: { TLSDB_PORT: text } })).toThrow(
        expect.objectContaining({ code: 'CONFIG_BAD_VALUE', exitCode: 2, message: `TLSDB_PORT cannot be '${text}'` }),
      );
    },
  );

  it("reads what TiDB's own files hold: seconds as numbers, and empty texts for what is not set", () => {
    const text =
      'graceful-wait-before-shutdown = 15\nsocket = ""\n[log.file]\nfilename = ""\n[security]\nssl-cert = ""\ntls-version = ""\n';
    const { grace, socket, logFile, sslCert, tlsVersion } = loadConfig({ ...NOTHING, file: toml(text) });
    expect({ grace, socket, logFile, sslCert }).toEqual({ grace: 15 });
    expect(tlsVersion).toEqual(['TLSv1.2', 'TLSv1.3']);
    expect(loadConfig({ ...NOTHING, file: toml('[security]\n[log.file]\n') }).port).toBe(4000);
  });

  it('reads lists as lists', () => {
    const text = '[upstream]\nurl = ["mysql://a", "mysql://b"]\n';
    expect(loadConfig({ ...NOTHING, file: toml(text) }).upstream).toEqual(['mysql://a', 'mysql://b']);
  });

  it.each([
    ['host = true', 'host'],
    ['host = 5', 'host'],
    ['port = [4000]', 'port'],
    ['port = 2026-01-01', 'port'],
    ['[security]\nauto-tls = 1', 'security.auto-tls'],
    ['[security]\nssl-cert = ["a"]', 'security.ssl-cert'],
  ])('refuses the wrong type of %j', (text, key) => {
    expect(() => loadConfig({ ...NOTHING, file: toml(text) })).toThrow(
      expect.objectContaining({ code: 'CONFIG_BAD_VALUE', message: expect.stringContaining(`: ${key} cannot be`) }),
    );
  });

  it.each(['[performance]\n', '[constructor]\n', '__proto__ = 1\n', '[security.nonsense]\n'])('knows no %j', (text) => {
    expect(() => loadConfig({ ...NOTHING, file: toml(text) })).toThrow(
      expect.objectContaining({ code: 'CONFIG_UNKNOWN_KEY' }),
    );
  });

  it('names an unknown key and its file', () => {
    const file = toml('[security]\nssl-crt = "x"\n');
    expect(() => loadConfig({ ...NOTHING, file })).toThrow(
      expect.objectContaining({ code: 'CONFIG_UNKNOWN_KEY', message: expect.stringContaining('security.ssl-crt') }),
    );
  });

  it('names the line of malformed TOML', () => {
    const file = toml('port = 1\nhost = = 2\n');
    expect(() => loadConfig({ ...NOTHING, file })).toThrow(
      expect.objectContaining({ code: 'CONFIG_MALFORMED', message: expect.stringContaining('line 2') }),
    );
  });

  it('names a missing file', () => {
    expect(() => loadConfig({ ...NOTHING, file: '/nowhere/tlsdb.toml' })).toThrow(
      expect.objectContaining({ code: 'FILE_NOT_FOUND' }),
    );
  });
});
