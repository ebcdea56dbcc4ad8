import type { Tx } from './transaction.server.ts'

/** Tells every process, once the transaction commits, that what it knows of an agency (`*`: of all) is old. */
export async function notifyAgencyChanged(tx: Tx, nos: readonly string[]): Promise<void> {
  const payloads = nos.length > 200 ? ['*'] : [...new Set(nos)]
  if (payloads.length === 0) return
  await tx.$queryRaw`select pg_notify('agency_changed', payload)::text from unnest(${payloads}::text[]) as payload`
}
