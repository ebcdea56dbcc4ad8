import type { MergerEvent, RegistryEvent } from './events.ts'
import { isPublicStep } from './public-sanction.ts'
import type { AgencyRecord } from './facts.ts'
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
  /** STATUS: `from` and `to`, headlines; SANCTION: `number` of the decision; NAME: `from`, the former name. */
  detail: Readonly<Record<string, string | null>>
  recordedAt: Instant
}

export type NewPublicChange = Pick<PublicChange, 'kind' | 'detail' | 'recordedAt'> & { agencyId: number }

/**
 * What an event changes on the public page of an agency, besides its status. Submissions, applications, rejected
 * documents and advice (`PEMBINAAN`) are not public and change nothing there.
 */
export function publicChangeOf(
  record: AgencyRecord,
  event: RegistryEvent,
  recordedAt: Instant,
): NewPublicChange | undefined {
  const change = (kind: PublicChangeKind, detail: NewPublicChange['detail'] = {}): NewPublicChange => ({
    agencyId: record.id,
    kind,
    detail,
    recordedAt,
  })
  if (event.type === 'agency-data-corrected') return change(...correctionOf(event))
  const number = publicSanctionNumber(record, event)
  if (number !== undefined) return change('SANCTION', { number })
  return changesData(event) ? change('DATA') : undefined
}

function correctionOf(
  event: Extract<RegistryEvent, { type: 'agency-data-corrected' }>,
): [PublicChangeKind, NewPublicChange['detail']] {
  return event.before.name === event.after.name ? ['DATA', {}] : ['NAME', { from: event.before.name }]
}

const ALWAYS_PUBLIC: ReadonlySet<RegistryEvent['type']> = new Set([
  'evidence-invalidated',
  'finding-recorded',
  'finding-resolved',
  'capability-added',
  'programme-added',
  'agencies-joined',
  'agency-parted',
  'merger-undone',
])

function changesData(event: RegistryEvent): boolean {
  return event.type === 'evidence-decided' ? event.decision === 'ACCEPTED' : ALWAYS_PUBLIC.has(event.type)
}

function publicSanctionNumber(record: AgencyRecord, event: RegistryEvent): string | undefined {
  const ref = sanctionRefOf(record, event)
  const sanction = record.sanctions.find((one) => one.ref === ref)
  return sanction && isPublicStep(sanction) ? sanction.number : undefined
}

function sanctionRefOf(record: AgencyRecord, event: RegistryEvent): string | undefined {
  if (event.type === 'sanction-recorded') return event.sanction.ref
  if (event.type === 'sanction-lifted') return event.ref
  if (event.type === 'reply-published') return event.sanctionRef
  if (event.type === 'remedy-recorded') return event.remedy.sanctionRef
  if (event.type !== 'remedy-decided') return undefined
  return record.remedies.find(({ ref }) => ref === event.ref)?.sanctionRef
}

/** What an event changes on the page of the other agency it is about. */
export function otherChangeOf(event: MergerEvent, agencyId: number): NewPublicChange {
  const { recordedAt } = event
  if (event.type === 'agencies-joined') return { agencyId, kind: 'MERGED', detail: { into: event.into }, recordedAt }
  return { agencyId, kind: event.type === 'agency-parted' ? 'REGISTERED' : 'DATA', detail: {}, recordedAt }
}
