import { z } from 'zod'
import { refsIn } from './queue-page.server.ts'
import { readView, viewQuery } from '#app/domain/queue/view.ts'
import type { WorkRef } from '#app/domain/queue/work-item.ts'

const BULK_ACTS = ['assign', 'release', 'complete', 'letters'] as const

/** More rows than a page of the queue has are not taken at once. */
const MOST_SELECTED = 100

/** What is to be done with which rows, and how far: asked for, to be checked, or to be carried out. */
export type BulkForm = {
  act: (typeof BULK_ACTS)[number]
  refs: readonly WorkRef[]
  step: 'ask' | 'check' | 'run'
  officer: string
  /** As typed, and a line for each thing that is missing. */
  missingText: string
  missing: readonly string[]
  /** The query of the queue to go back to. */
  view: string
  wrong: 'none' | 'too-many' | 'no-such-officer' | 'missing-needed' | null
}

const Fields = z.object({
  a: z.enum(BULK_ACTS).catch('assign'),
  langkah: z.enum(['ask', 'check', 'run']).catch('ask'),
  petugas: z.string().max(100).catch(''),
  kurang: z.string().max(4_000).catch(''),
  tampilan: z.string().max(500).catch(''),
})

/** Reads the form of the queue and of the pages after it. A body that is no form selects nothing. */
export async function readBulkForm(request: Request): Promise<BulkForm> {
  const form = await request.formData().catch(() => new FormData())
  const { a, langkah, petugas, kurang, tampilan } = Fields.parse(Object.fromEntries(form))
  const read = {
    act: a,
    refs: refsIn(form.getAll('k')),
    step: langkah,
    officer: petugas,
    missingText: kurang,
    missing: linesOf(kurang),
    view: viewQuery(readView(new URLSearchParams(tampilan))),
  }
  return { ...read, wrong: wrongIn(read) }
}

/** Rows are always needed; a step further, an officer or something that is missing. */
function wrongIn({ refs, step, act, officer, missing }: Omit<BulkForm, 'wrong'>): BulkForm['wrong'] {
  if (refs.length === 0) return 'none'
  if (refs.length > MOST_SELECTED) return 'too-many'
  if (step === 'ask') return null
  if (act === 'assign' && officer === '') return 'no-such-officer'
  return act === 'complete' && missing.length === 0 ? 'missing-needed' : null
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
