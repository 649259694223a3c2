/** The version of tlsdb: that of package.json, which a test compares. */
export const RELEASE = '0.1.0';
