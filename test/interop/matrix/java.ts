import { STORE_PASSWORD, type Attempt } from './attempt.ts';
import type { SslMode } from './case.ts';

const MARIADB_MODES: Readonly<Record<SslMode, string>> = {
  DISABLED: 'disable',
  PREFERRED: '',
  REQUIRED: 'trust',
  VERIFY_CA: 'verify-ca',
  VERIFY_IDENTITY: 'verify-full',
};

/** An attempt in the properties of MySQL Connector/J. */
export function connectorJ(attempt: Attempt): string {
  const { host, port, mode, trustStore, keyStore } = attempt;
  const trust = mode.startsWith('VERIFY')
    ? {
        trustCertificateKeyStoreUrl: `file://${trustStore}`,
        trustCertificateKeyStoreType: 'PKCS12',
        trustCertificateKeyStorePassword: STORE_PASSWORD,
        fallbackToSystemTrustStore: 'false',
      }
    : {};
  const own =
    keyStore === undefined || mode === 'DISABLED'
      ? {}
      : {
          clientCertificateKeyStoreUrl: `file://${keyStore}`,
          clientCertificateKeyStoreType: 'PKCS12',
          clientCertificateKeyStorePassword: STORE_PASSWORD,
        };
  const properties = { ...login(attempt), sslMode: mode, allowPublicKeyRetrieval: 'true', ...trust, ...own };
  return line(`jdbc:mysql://${host}:${port}/`, properties);
}

/** An attempt in the properties of MariaDB Connector/J. */
export function mariadbConnectorJ(attempt: Attempt): string {
  const { host, port, mode, ca, keyStore } = attempt;
  const trust = mode.startsWith('VERIFY') ? { serverSslCert: ca } : {};
  const own = keyStore === undefined ? {} : { keyStore, keyStoreType: 'PKCS12', keyStorePassword: STORE_PASSWORD };
  const sslMode = MARIADB_MODES[mode];
  const properties = { ...login(attempt), sslMode, allowPublicKeyRetrieval: 'true', ...trust, ...own };
  return line(`jdbc:mariadb://${host}:${port}/`, properties);
}

function login({ user, password }: Attempt): Readonly<Record<string, string>> {
  return { user, password };
}

function line(url: string, properties: Readonly<Record<string, string>>): string {
  return [url, ...Object.entries(properties).map(([name, value]) => `${name}=${value}`)].join('\t');
}
