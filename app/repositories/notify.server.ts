import type { Tx } from './transaction.server.ts'

/** Lets a job run as soon as the transaction commits, and not only at its next time. */
export async function wakeJob(tx: Tx, job: string): Promise<void> {
  await tx.$queryRaw`select pg_notify('job_wanted', ${job})::text`
}

/** Tells every process, once the transaction commits, that what it knows of an agency (`*`: of all) is old. */
export async function notifyAgencyChanged(tx: Tx, nos: readonly string[]): Promise<void> {
  const payloads = nos.length > 200 ? ['*'] : [...new Set(nos)]
  if (payloads.length === 0) return
  await tx.$queryRaw`select pg_notify('agency_changed', payload)::text from unnest(${payloads}::text[]) as payload`
}
