/** Microseconds of this thread that some work takes: the least of three runs, so that other work on the machine does not count. */
export function cpuTime(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const before = process.threadCpuUsage();
      work();
      const { user, system } = process.threadCpuUsage(before);
      return user + system;
    }),
  );
}

/** Milliseconds of this thread that some work takes which waits in between: other work on the machine does not count. */
export async function cpuMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
