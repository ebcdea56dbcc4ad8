import { LedgerQuestion } from '#app/domain/audit/ledger-question.ts'

/** What the address of a page of the ledger asks for. */
export function readLedgerQuestion(request: Request): LedgerQuestion {
  return LedgerQuestion.parse(Object.fromEntries(new URL(request.url).searchParams))
}

/** The same question as the query of an address, from another entry on. */
export function ledgerQuery(asked: LedgerQuestion, before: number | null): string {
  const { sebelum: _before, ...rest } = asked
  const query = new URLSearchParams(Object.entries(rest).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  if (before !== null) query.set('sebelum', String(before))
  return query.toString()
}
