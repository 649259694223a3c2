import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pinned, PIN } from './process.ts';
import type { RunningServer } from './servers.ts';

/** What load processes need to reach a server. */
export type LoadTarget = Pick<RunningServer, 'port' | 'user' | 'password' | 'ca'> & {
  readonly cert?: string;
  readonly key?: string;
  readonly isTlsFirst?: boolean;
};

/** What is done over and over. `{id}` stands for a random number up to `rows`, or for one that never comes again. */
export type Workload =
  | { readonly kind: 'text' | 'prepared'; readonly sql: string; readonly rows: number; readonly unique?: boolean }
  | { readonly kind: 'login'; readonly parallel: number; readonly resume: boolean };

export type Order =
  | {
      readonly do: 'connect';
      readonly server: LoadTarget;
      readonly connections: number;
      readonly database?: string;
      readonly first: number;
    }
  | { readonly do: 'run'; readonly workload: Workload; readonly milliseconds: number };

export type Report = { readonly operations: number; readonly milliseconds: number } | { readonly error: string };

export interface LoadResult {
  readonly operations: number;
  /** Operations each second. */
  readonly rate: number;
}

const UNIQUE_RANGE = 100_000_000;

/** Several client processes with connections to one server. */
export class Load {
  readonly #children: readonly ChildProcess[];

  private constructor(children: readonly ChildProcess[]) {
    this.#children = children;
  }

  /** Starts the processes; `connections` are all of them together. */
  static async start(
    server: LoadTarget,
    { connections, processes = 2, database }: { connections: number; processes?: number; database?: string },
  ): Promise<Load> {
    const { execPath, args } = pinned(PIN.load, process.execPath, []);
    const children = Array.from({ length: processes }, () =>
      fork(join(import.meta.dirname, 'load-process.ts'), { execPath, execArgv: [...args], env: process.env }),
    );
    const load = new Load(children);
    const share = connections / processes;
    await load.#all((index) => ({
      do: 'connect',
      server,
      connections: share,
      first: 1_000_000 + index * UNIQUE_RANGE,
      ...(database !== undefined && { database }),
    }));
    return load;
  }

  /** Does `workload` for some time. */
  async run(workload: Workload, milliseconds: number): Promise<LoadResult> {
    const reports = await this.#all(() => ({ do: 'run', workload, milliseconds }));
    return {
      operations: reports.reduce((sum, { operations }) => sum + operations, 0),
      rate: reports.reduce((sum, report) => sum + report.operations / (report.milliseconds / 1000), 0),
    };
  }

  stop(): void {
    for (const child of this.#children) child.kill();
  }

  async #all(order: (index: number) => Order): Promise<readonly Exclude<Report, { error: string }>[]> {
    return await Promise.all(this.#children.map((child, index) => ask(child, order(index))));
  }
}

function ask(child: ChildProcess, order: Order): Promise<Exclude<Report, { error: string }>> {
  return new Promise((resolve, reject) => {
    child.once('message', (report: Report) => {
      if ('error' in report) reject(new Error(report.error));
      else resolve(report);
    });
    child.send(order);
  });
}
