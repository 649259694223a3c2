/** The languages that a placeholder may stand in, inside the quotes that its template writes. */
export type Syntax = keyof typeof ESCAPES;

/**
 * How a value is written between the quotes of each language. Values never hold control characters (the caller refuses
 * them), which is what keeps these rules short.
 */
const ESCAPES = {
  /** `"…"` of Go, Rust, C#, Python, TOML, YAML and MySQL's option files. */
  double: (value: string) => value.replace(/[\\"]/g, '\\$&'),
  /** `'…'` of JavaScript and PHP. */
  single: (value: string) => value.replace(/[\\']/g, '\\$&'),
  /** `'…'` of the shell, where a quote cannot be escaped. */
  shell: (value: string) => value.replaceAll("'", `'\\''`),
  /** `'…'` of SQL without backslash escapes: ProxySQL's administration interface is SQLite. */
  sql: (value: string) => value.replaceAll("'", "''"),
  /** `"…"` of YAML in a compose file, which replaces `$NAME`. */
  compose: (value: string) => value.replace(/[\\"]/g, '\\$&').replaceAll('$', '$$$$'),
  /** `"…"` of a unit file, with its specifiers and variables (systemd.unit(5), systemd.service(5)). */
  systemd: (value: string) => value.replace(/[\\"]/g, '\\$&').replace(/[%$]/g, '$&$&'),
  /** `"…"` of HAProxy (configuration manual, section 2.2). */
  haproxy: (value: string) => value.replace(/[\\"$]/g, '\\$&'),
  /** A value of a Java properties file, which is Latin-1. */
  properties: (value: string) => value.replaceAll('\\', '\\\\').replace(/[^\u0020-\u007e]/g, javaEscape),
  /** A URL or a data source name: every placeholder passes the filter `url` or `component`, or needs no escape. */
  url: (value: string) => value,
} as const satisfies Record<string, (value: string) => string>;

function javaEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Escapes `value` for its place in `syntax`. */
export function escapeFor(syntax: Syntax, value: string): string {
  return ESCAPES[syntax](value);
}

const FILTERS: Readonly<Record<string, (value: string) => string>> = {
  base64: (value) => Buffer.from(value).toString('base64'),
  /** A value in the query of a URL, where `/` and `:` may stand (RFC 3986, section 3.4). */
  url: (value) => encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':'),
  /** A part of a URL where `/` and `:` have a meaning, or whose readers take no chances. */
  component: (value) => encodeURIComponent(value),
  /** A host before a port: an IPv6 address takes brackets (RFC 3986, section 3.2.2). */
  authority: (value) => (value.includes(':') ? `[${value}]` : value),
};

/** Applies the filter of a placeholder, when it has one. */
export function applyFilter(filter: string | undefined, value: string): string {
  if (filter === undefined) return value;
  const apply = FILTERS[filter];
  if (!apply) throw new Error(`templates know no filter ${filter}`);
  return apply(value);
}
