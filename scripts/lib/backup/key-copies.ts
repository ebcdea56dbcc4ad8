import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** How long a copy of the key store may lie: after that, what was destroyed is destroyed in every backup (domain.md 6.4). */
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

const Copy = z.object({ store: z.string(), at: z.iso.datetime() })
type Copy = z.infer<typeof Copy>

/** What became of a copy whose time is over: removed, or no longer where it was made, so that somebody has to see to it. */
export type OldCopy = Copy & { found: boolean }

/** Remembers, beside the key file, where a copy of the key store was put. */
export function noteKeyCopy(keyFile: string, to: string, now: Date): void {
  const copy = { store: resolve(`${to}.store`), at: now.toISOString() }
  writeNotes(keyFile, [...readNotes(keyFile), copy])
}

/**
 * Removes copies of the key store that are older than 30 days, where they still are. The copied key file stays: without a
 * store it opens no data key, and a restore needs it. The store in use is never touched.
 */
export function clearOldKeyCopies(keyFile: string, now: Date): OldCopy[] {
  const notes = readNotes(keyFile)
  const old = notes.filter(({ at }) => now.getTime() - Date.parse(at) > KEPT_DAYS * DAY_MS)
  if (old.length === 0) return []
  const inUse = resolve(`${keyFile}.store`)
  const cleared = old.map((copy) => {
    const found = existsSync(copy.store) && copy.store !== inUse
    if (found) rmSync(copy.store, { recursive: true })
    return { ...copy, found }
  })
  writeNotes(
    keyFile,
    notes.filter((note) => !old.includes(note)),
  )
  return cleared
}

function notesOf(keyFile: string): string {
  return `${keyFile}.salinan`
}

function readNotes(keyFile: string): Copy[] {
  const path = notesOf(keyFile)
  if (!existsSync(path)) return []
  return z.array(Copy).parse(JSON.parse(readFileSync(path, 'utf8')))
}

function writeNotes(keyFile: string, notes: readonly Copy[]): void {
  writeFileSync(notesOf(keyFile), `${JSON.stringify(notes, null, 2)}\n`, { mode: 0o600 })
}
