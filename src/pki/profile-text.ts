import { parseEmail, parseHost, parseUri, type AlternativeName } from './alternative-name.ts';
import type { LeafProfile, ProfileNames } from './profile.ts';
import { fail, TlsdbError } from '../kit/errors.ts';

/** What the placeholders of a profile stand for. */
export interface PlaceholderValues {
  /** `{host}` of a server; `undefined` when none of its names fits. */
  readonly host?: string | undefined;
  /** `{user}` of a client. */
  readonly user?: string | undefined;
}

/** `{word}` of a profile's texts. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;

/** `text` with its placeholders filled; nothing when one of them stands for nothing. */
export function expand(text: string, values: PlaceholderValues): string | undefined {
  const known: Readonly<Record<string, string | undefined>> = { ...values };
  const isWhole = [...text.matchAll(PLACEHOLDER)].every(([, name = '']) => known[name] !== undefined);
  return isWhole ? text.replace(PLACEHOLDER, (_, name: string) => known[name] ?? '') : undefined;
}

/** The names that a profile adds, its placeholders filled. */
export function profileNames({ names }: LeafProfile, values: PlaceholderValues): readonly AlternativeName[] {
  const kinds = Object.keys(names) as (keyof ProfileNames)[];
  return kinds.flatMap((kind) =>
    names[kind].flatMap((text) => {
      const filled = expand(text, values);
      return filled === undefined ? [] : [readName(kind, filled)];
    }),
  );
}

/** @throws TlsdbError `HOST_INVALID` */
function readName(kind: keyof ProfileNames, text: string): AlternativeName {
  const reason = nameProblem(kind, text);
  if (reason) throw fail('HOST_INVALID', { host: JSON.stringify(text), reason });
  return parseName(kind, text) ?? { type: 'dns', value: text };
}

/** Why `text` is no name of this kind; `undefined` when it is one. */
export function nameProblem(kind: keyof ProfileNames, text: string): string | undefined {
  try {
    return parseName(kind, text) ? undefined : PROBLEMS[kind];
  } catch (error) {
    if (error instanceof TlsdbError) return error.message;
    throw error;
  }
}

const PROBLEMS: Readonly<Record<keyof ProfileNames, string>> = {
  dns: 'it is an address, not a host name',
  ip: 'it is not an IP address',
  email: 'it is not an e-mail address in ASCII',
  uri: 'it is not an absolute URI in ASCII',
};

function parseName(kind: keyof ProfileNames, text: string): AlternativeName | undefined {
  if (kind === 'email') return parseEmail(text);
  if (kind === 'uri') return parseUri(text);
  const name = parseHost(text);
  return name.type === kind ? name : undefined;
}
