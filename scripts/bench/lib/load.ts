/** Times of single calls in ms, sorted. */
export type Times = readonly number[]

/** Calls `work` once for each item, `callers` at a time, each waiting for its answer before it asks again. */
export async function underLoad<Item>(
  items: readonly Item[],
  callers: number,
  work: (item: Item) => Promise<void>,
): Promise<Times> {
  const times: number[] = []
  const waiting = items.values()
  const caller = async (): Promise<void> => {
    for (const item of waiting) {
      const start = performance.now()
      await work(item)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return times.sort((a, b) => a - b)
}

/** The time below which the share `of` (0 to 1) of the calls stayed, in ms. */
export function percentile(times: Times, of: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * of))] ?? Number.NaN
}
