import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What of a public page changed. The feed tells that something did; the page tells what is true now. */
export type PublicChangeKind = 'REGISTERED' | 'NAME' | 'STATUS' | 'SANCTION' | 'DATA' | 'MERGED'

export type PublicChange = {
  /** Position in the feed; also its cursor. */
  seq: number
  no: AgencyNo
  name: string
  kind: PublicChangeKind
  /** Headline before and after for STATUS; the number of the decision for SANCTION; the former name for NAME. */
  detail: Readonly<Record<string, string | null>>
  recordedAt: Instant
}

export type NewPublicChange = Pick<PublicChange, 'kind' | 'detail' | 'recordedAt'> & { agencyId: number }
