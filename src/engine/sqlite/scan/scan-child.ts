import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { deserialize } from 'node:v8';
import { WireError, wireError } from '../../../mysql/wire-error.ts';
import type { EncodedRows } from '../../engine.ts';
import type { LogExtent } from '../file/log-extent.ts';
import type { DefinitionRequest } from './definition-message.ts';
import {
  MESSAGE,
  MESSAGE_FD,
  type ReadRequest,
  type ScanEnd,
  type ScanError,
  type ScanMessage,
  type ScanRequest,
} from './scan-message.ts';
import type { StoredValue } from '../type/type.ts';
import { startNow, startWaiting } from './scan-start.ts';

/** The line that begins a program that waits. */
const GO = '\n';

/** Who takes the rows: as packets, or some after the other as values. */
interface Taker {
  readonly sink: EncodedRows | undefined;
  readonly drained: (() => Promise<void>) | undefined;
  readonly take: ((rows: StoredValue[][]) => void) | undefined;
}

interface Running extends Taker {
  resolve(end: ScanEnd): void;
  reject(error: unknown): void;
}

/** One scan process, for one scan at a time. */
export class ScanChild {
  readonly #process: ChildProcess;
  readonly #messages: Readable;
  #received: Buffer[] = [];
  #available = 0;
  #running: Running | undefined;
  #holding: PromiseWithResolvers<void> | undefined;
  readonly #ended = Promise.withResolvers<void>();
  /** Whether it can run another scan. */
  isUsable = true;

  /**
   * @param gone called when the process has ended or is about to
   * @param waits whether the program begins with the first request only
   */
  constructor(path: string, gone: () => void, waits = false) {
    this.#process = waits ? startWaiting(path) : startNow(path);
    this.#messages = this.#process.stdio[MESSAGE_FD] as Readable;
    this.#messages.on('data', (chunk: Buffer) => this.#receive(chunk));
    const end = (error: Error): void => {
      this.isUsable = false;
      gone();
      this.#fail(error);
    };
    this.#process.on('error', (error) => {
      end(error);
      // One that never began does not exit.
      if (this.#process.pid === undefined) this.#ended.resolve();
    });
    this.#process.on('exit', () => {
      end(wireError('ER_QUERY_INTERRUPTED'));
      this.#ended.resolve();
    });
    // That a shell has gone is told by its end.
    this.#process.stdin?.on('error', () => undefined);
    // An idle process does not keep the server from ending.
    this.#process.unref();
    this.#process.channel?.unref();
    for (const pipe of [this.#messages, this.#process.stdin]) if (pipe instanceof Socket) pipe.unref();
  }

  /** `undefined` where the system could not start it. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Makes the process show, from now on, what is the newest commit when the promise resolves. */
  hold(): Promise<void> {
    return this.#hold({ kind: 'hold' });
  }

  /** Makes it show an older commit, of which the server goes on reading. @throws Error where the system does not let it */
  holdOlder(extent: LogExtent, copy: string): Promise<void> {
    return this.#hold({ kind: 'holdOlder', extent, copy });
  }

  #hold(message: ScanMessage): Promise<void> {
    this.#holding = Promise.withResolvers<void>();
    this.#tell(message);
    return this.#holding.promise;
  }

  /** Ends {@link ScanChild.hold} without a query. */
  release(): void {
    this.#tell({ kind: 'release' });
  }

  run(request: ScanRequest, sink?: EncodedRows, drained?: () => Promise<void>): Promise<ScanEnd> {
    return this.#ask(request, { sink, drained });
  }

  /** Reads the rows that a change is about; `take` gets some after the other. */
  read(request: ReadRequest, take: (rows: StoredValue[][]) => void): Promise<ScanEnd> {
    return this.#ask(request, { take });
  }

  /** Resolves when the process has ended, and what it had locked is free. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Carries out a definition; only {@link ScanChild.commit} may follow. */
  define(request: DefinitionRequest): Promise<ScanEnd> {
    return this.#ask(request);
  }

  /** Commits what {@link ScanChild.define} has done. */
  commit(): Promise<ScanEnd> {
    return this.#ask({ kind: 'commit' });
  }

  /** Writes the log into the file. */
  checkpoint(): Promise<unknown> {
    return this.#ask({ kind: 'checkpoint' });
  }

  #ask(message: ScanMessage, { sink, drained, take }: Partial<Taker> = {}): Promise<ScanEnd> {
    const { promise, resolve, reject } = Promise.withResolvers<ScanEnd>();
    this.#running = { sink, drained, take, resolve, reject };
    this.#tell(message);
    return promise;
  }

  #tell(message: ScanMessage): void {
    const { stdin } = this.#process;
    if (stdin?.writable === true) stdin.end(GO);
    this.#process.send(message);
  }

  /** Ends the scan with `error`, and the process with it. */
  stop(error: WireError): void {
    if (this.#running === undefined) return;
    this.#fail(error);
    this.end();
  }

  /** Ends the process, whatever it does. */
  end(): void {
    this.isUsable = false;
    this.#process.kill('SIGKILL');
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#available += chunk.length;
    for (let message = this.#next(); message !== undefined; message = this.#next()) this.#take(message);
  }

  /** The next whole message. */
  #next(): Buffer | undefined {
    if (this.#available < MESSAGE.header) return undefined;
    let [first = Buffer.alloc(0)] = this.#received;
    if (first.length < MESSAGE.header) first = this.#join();
    const length = MESSAGE.header + first.readUInt32LE(0);
    if (this.#available < length) return undefined;
    if (first.length < length) first = this.#join();
    if (first.length === length) this.#received.shift();
    else this.#received[0] = first.subarray(length);
    this.#available -= length;
    return first.subarray(0, length);
  }

  #join(): Buffer {
    const joined = Buffer.concat(this.#received);
    this.#received = [joined];
    return joined;
  }

  #take(message: Buffer): void {
    const body = message.subarray(MESSAGE.header);
    if (message[4] === MESSAGE.held) {
      this.#holding?.resolve();
      return;
    }
    if (message[4] === MESSAGE.notHeld) {
      this.#holding?.reject(new Error('the system has no way to an older commit'));
      return;
    }
    if (message[4] === MESSAGE.end) {
      this.#finish(deserialize(body) as ScanEnd);
      return;
    }
    const running = this.#running;
    if (message[4] === MESSAGE.values) {
      running?.take?.(deserialize(body) as StoredValue[][]);
      return;
    }
    if (running?.sink === undefined || running.sink.add(body, message[5] ?? 0)) return;
    this.#messages.pause();
    void running.drained?.().then(() => this.#messages.resume());
  }

  #finish(end: ScanEnd): void {
    const running = this.#running;
    this.#running = undefined;
    if (end.error === undefined) running?.resolve(end);
    else running?.reject(revive(end.error));
  }

  #fail(error: unknown): void {
    const running = this.#running;
    this.#running = undefined;
    this.#holding?.reject(error);
    running?.reject(error);
  }
}

function revive({ message, errno, sqlState, code, errcode, isRange }: ScanError): Error {
  if (errno !== undefined && sqlState !== undefined) return new WireError(errno, sqlState, message);
  if (isRange === true) return new RangeError(message);
  return Object.assign(new Error(message), { code, errcode });
}
