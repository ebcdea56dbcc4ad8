import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { accountIn, type LedgerQuestion } from '#app/domain/audit/ledger-question.ts'
import { escapeForSpreadsheet } from '#app/domain/importing/text.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { findNames } from '#app/repositories/account-list.server.ts'
import { listLedger, type ReadEntry } from '#app/repositories/ledger-pages.server.ts'

const PAGE = 50
const BATCH = 1_000

export type LedgerPage = {
  entries: ReadEntry[]
  /** The names of the accounts that acted, for their ids. */
  names: ReadonlyMap<string, string>
  /** Where the next page begins; null on the last one. */
  next: number | null
}

/** A page of the ledger, newest first, each entry checked against its own hash. Reading it is not told in it. */
export async function readLedger(context: Context, asked: LedgerQuestion): Promise<Result<LedgerPage, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'ledger:read')
  if (!allowed.ok) return allowed
  const found = await listLedger(asked, PAGE + 1)
  const entries = found.slice(0, PAGE)
  const next = found.length > PAGE ? (entries.at(-1)?.seq ?? null) : null
  return accept({ entries, names: await findNames(accountsOf(entries)), next })
}

/** The same entries as CSV, a batch at a time; ids stay ids. What a spreadsheet would run as a formula is kept from it. */
export async function exportLedger(
  context: Context,
  asked: LedgerQuestion,
): Promise<Result<AsyncGenerator<string>, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'ledger:read')
  return Promise.resolve(allowed.ok ? accept(linesOf(asked)) : allowed)
}

const COLUMNS = [
  'seq',
  'at',
  'act',
  'actor',
  'onBehalf',
  'subject',
  'requestId',
  'reason',
  'body',
  'prevHash',
  'hash',
] as const

async function* linesOf(asked: LedgerQuestion): AsyncGenerator<string> {
  yield line(COLUMNS)
  let before = asked.sebelum
  for (;;) {
    const batch = await listLedger({ ...asked, sebelum: before }, BATCH)
    yield batch.map((entry) => line(COLUMNS.map((column) => String(entry[column] ?? '')))).join('')
    if (batch.length < BATCH) return
    before = batch.at(-1)?.seq
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${escapeForSpreadsheet(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

function accountsOf(entries: readonly ReadEntry[]): string[] {
  const named = entries.flatMap(({ actor, onBehalf }) => [accountIn(actor), accountIn(onBehalf)])
  return [...new Set(named.filter((id) => id !== undefined))]
}
