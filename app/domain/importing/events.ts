import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What happened to a whole import, as the ledger tells it. */
export type ImportEvent = {
  type: 'import-undone'
  importRun: number
  /** Agencies that it had brought and that are no more; their numbers are not given again. */
  removed: readonly AgencyNo[]
  /** Agencies that say again what they said before it. */
  restored: readonly AgencyNo[]
  listings: number
}
