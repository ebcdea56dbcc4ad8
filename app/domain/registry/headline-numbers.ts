import type { Norms } from '#app/domain/norms/norms.ts'

export type HeadlineNumbers = { agencies: number; active: number; owing: number; unexamined: number }

/** Statuses under which something is missing or has lapsed. */
const OWING: ReadonlySet<string> = new Set(['BELUM_MEMENUHI_SYARAT', 'KEDALUWARSA'])

/** How many agencies are on record, may work, owe something, and were never examined. `counts`: agencies by headline. */
export function headlineNumbers(counts: ReadonlyMap<string, number>, norms: Norms): HeadlineNumbers {
  const sum = (wanted: (code: string) => boolean): number =>
    [...counts].filter(([code]) => wanted(code)).reduce((total, [, count]) => total + count, 0)
  return {
    agencies: sum(() => true),
    active: sum((code) => norms.statuses.get(code)?.mayOperate === true),
    owing: sum((code) => OWING.has(code)),
    unexamined: sum((code) => !norms.statuses.has(code)),
  }
}
