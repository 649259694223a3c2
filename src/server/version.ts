/** The MySQL release whose behaviour clients may expect. Scanners and drivers recognise versions that begin with `8.`. */
const MYSQL_VERSION = '8.4.8';

/**
 * The version that the greeting and `VERSION()` announce: `8.4.8-tlsdb-0.1.0`. Drivers read the number in front,
 * people and log files the product behind it.
 *
 * @param release version of tlsdb
 */
export function serverVersion(release: string): string {
  return `${MYSQL_VERSION}-tlsdb-${release}`;
}

/** `@@version_comment`: what the mysql client prints after the version. */
export const VERSION_COMMENT = 'tlsdb Server (Apache License 2.0), MySQL 8.4 compatible';
