/** A file of an export. */
export interface Artefact {
  readonly file: string;
  readonly data: string | Uint8Array;
  /** It holds a private key: the owner alone may read it. */
  readonly isPrivate: boolean;
}
