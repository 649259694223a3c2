import type { Log } from '../../kit/log.ts';
import { WireError, wireError } from '../../mysql/wire-error.ts';
import type { MemberState } from '../context.ts';
import type { EngineAddress } from './address.ts';
import { dial, MemberUnreachable, type EngineLink } from './dial.ts';
import { leaveEngine } from './leave.ts';
import { RelayBuffers } from './relay-buffers.ts';

/** Milliseconds between looks at a member that is down: the first, and the longest. */
const FIRST_LOOK = 500;
const LAST_LOOK = 10_000;

/** What is known of one member. */
interface Member {
  readonly address: EngineAddress;
  connections: number;
  /** The next look at it, while it is down. */
  look: NodeJS.Timeout | undefined;
}

/**
 * The members of an engine. A new connection goes to the one with the fewest of those that are up; one that cannot be reached
 * is left out, looked at again and again, and taken back when it greets.
 */
export class Members {
  readonly #members: readonly Member[];
  readonly #timeout: number;
  readonly #log: Log;
  readonly #buffers = new RelayBuffers();
  #isClosed = false;

  /** @param timeout milliseconds that a member gets to connect and greet */
  constructor(addresses: readonly EngineAddress[], timeout: number, log: Log) {
    this.#members = addresses.map((address) => ({ address, connections: 0, look: undefined }));
    this.#timeout = timeout;
    this.#log = log;
  }

  get states(): readonly MemberState[] {
    return this.#members.map(({ address, connections, look }) => ({
      name: address.name,
      isUp: look === undefined,
      connections,
    }));
  }

  /**
   * A connection to a member that has greeted. When all are down, all are tried.
   *
   * @throws WireError 1429, or what the last member that answered said instead of a greeting
   */
  async connect(): Promise<EngineLink> {
    let refusal: WireError | undefined;
    let reason = 'no member is up';
    for (const member of this.#candidates()) {
      member.connections++;
      try {
        const link = await dial(member.address, this.#timeout, this.#buffers);
        this.#isUp(member);
        link.stream.whenClosed(() => member.connections--);
        return link;
      } catch (error) {
        member.connections--;
        // One that has too many connections is not down.
        if (error instanceof WireError) refusal = error;
        else reason = this.#isDown(member, error);
      }
    }
    throw refusal ?? wireError('UPSTREAM_UNREACHABLE', reason);
  }

  close(): void {
    this.#isClosed = true;
    for (const member of this.#members) clearTimeout(member.look);
  }

  #candidates(): readonly Member[] {
    const byLoad = this.#members.toSorted((a, b) => a.connections - b.connections);
    return [...byLoad.filter(({ look }) => look === undefined), ...byLoad.filter(({ look }) => look !== undefined)];
  }

  #isUp(member: Member): void {
    if (member.look === undefined) return;
    clearTimeout(member.look);
    member.look = undefined;
    this.#log.info('the engine’s member is back', { member: member.address.name });
  }

  /** @returns why */
  #isDown(member: Member, error: unknown): string {
    const reason = error instanceof MemberUnreachable ? error.message : String(error);
    if (member.look === undefined) {
      this.#log.warn('the engine’s member is left out', { member: member.address.name, error: reason });
      this.#lookLater(member, FIRST_LOOK);
    }
    return reason;
  }

  #lookLater(member: Member, delay: number): void {
    if (this.#isClosed) return;
    member.look = setTimeout(() => void this.#look(member, delay), delay).unref();
  }

  /** Looks whether a member greets. Its log shows that as a failed login, so it is not looked at while it is up. */
  async #look(member: Member, delay: number): Promise<void> {
    try {
      void leaveEngine(await dial(member.address, this.#timeout, this.#buffers));
    } catch (error) {
      if (!(error instanceof WireError)) {
        if (member.look !== undefined) this.#lookLater(member, Math.min(delay * 2, LAST_LOOK));
        return;
      }
    }
    this.#isUp(member);
  }
}
