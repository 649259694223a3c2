import { isUtf8 } from 'node:buffer';
import type { Warning } from '../../engine/engine.ts';
import type { ResultColumn } from '../../mysql/column.ts';
import { WireError, wireError } from '../../mysql/wire-error.ts';
import { firstBadBytes, titleOfRaw, type RawLiteral, type RawText } from '../../sql/raw-bytes.ts';
import type { SessionVariables } from '../variable/variable-store.ts';

/** The literals of a command's statements that are no text of the client's character set. */
export class RawLiterals {
  readonly #literals: readonly RawLiteral[];
  readonly #charset: string | undefined;
  #statement = -1;

  /** @param charset the one of client and connection; `undefined` where they differ or are `binary`: then all bytes are text */
  constructor(literals: readonly RawLiteral[], charset: string | undefined) {
    this.#literals = literals;
    this.#charset = charset;
  }

  /** The next statement of the command begins: warns once of each of its literals that no introducer explains. */
  beginStatement(warn: (warning: Warning) => void): void {
    this.#statement++;
    if (this.#charset === undefined) return;
    for (const { statement, introduced, first } of this.#literals) {
      if (statement !== this.#statement || introduced || isUtf8(first)) continue;
      const { errno, message } = wireError('ER_INVALID_CHARACTER_STRING', this.#charset, firstBadBytes(first));
      warn({ level: 'Warning', errno, message });
    }
  }

  /** An error as the client is told of it: bytes of its text that are none are question marks. */
  told({ errno, sqlState, message }: WireError): WireError {
    return new WireError(errno, sqlState, message.replaceAll('\uFFFD', '?'));
  }

  /** Columns whose titles hold such literals, as MySQL titles them. */
  titled(columns: readonly ResultColumn[]): readonly ResultColumn[] {
    const literals = this.#literals.filter(({ statement }) => statement === this.#statement);
    return columns.map((column) => ({ ...column, name: titleOfRaw(column.name, literals) }));
  }
}

/** Those of a text that has some, in the character sets of its session. */
export function rawLiteralsOf({ literals }: RawText, variables: SessionVariables): RawLiterals {
  const charset = variables.text('character_set_client');
  const isTold = charset !== 'binary' && charset === variables.text('character_set_connection');
  return new RawLiterals(literals, isTold ? charset : undefined);
}
