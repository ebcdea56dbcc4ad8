import { othersOf, type Act } from '#app/domain/acts/act.ts'
import { versionSeen } from '#app/domain/acts/proposal.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** The records of an act, held until the transaction ends: the one it is proposed for, and the others it is about. */
export type Held = { record: AgencyRecord; others: readonly AgencyRecord[]; version: number }

/** Holds all agencies of an act at once, in the order in which everybody holds them. Undefined: one is not there. */
export async function holdForAct(tx: Tx, no: AgencyNo, act: Act): Promise<Held | undefined> {
  const nos = [no, ...othersOf(act)]
  const records = await lockAgencies(tx, [...new Set(nos)])
  const [record, ...others] = nos.flatMap((one) => records.find((held) => held.no === one) ?? [])
  if (record?.no !== no || others.length + 1 < nos.length) return undefined
  return { record, others, version: versionSeen([record, ...others]) }
}
