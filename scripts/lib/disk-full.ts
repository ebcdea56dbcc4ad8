import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const DISK_FULL =
  'Tidak ada ruang tersisa di disk basis data; pekerjaan ini dibatalkan seluruhnya. Kosongkan sebagian disk, lalu jalankan lagi.'

const SAID = /No space left on device/
const CODES = new Set<unknown>(['53100', 'ENOSPC', 'EDQUOT']) // disk_full of PostgreSQL, and of the system

/** Did this fail, or anything it was caused by, for want of room? */
export function isDiskFull(error: unknown, depth = 4): boolean {
  if (typeof error === 'string') return SAID.test(error)
  if (depth === 0 || typeof error !== 'object' || error === null) return false
  const { code, message, cause, meta } = error as Partial<Record<string, unknown>>
  if (CODES.has(code)) return true
  return [message, cause, ...valuesOf(meta)].some((inner) => isDiskFull(inner, depth - 1))
}

function valuesOf(meta: unknown): unknown[] {
  return typeof meta === 'object' && meta !== null ? Object.values(meta) : []
}

/**
 * Whether the embedded database has complained of a full disk from now on. A server that breaks for want of room only
 * tells its clients that it is gone; its log says why.
 */
export function watchForFullDisk(dataDir: string): () => boolean {
  const log = join(dataDir, 'postgres.log')
  const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  return () => SAID.test(logFrom(log, from))
}

function logFrom(log: string, from: number): string {
  try {
    return readFileSync(log).subarray(from).toString('utf8')
  } catch {
    return ''
  }
}
