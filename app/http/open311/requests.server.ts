import { z } from 'zod'
import type { Row } from './answer.server.ts'
import { isClosedStage, type Complaint } from '#app/domain/complaints/complaint.ts'
import { kindOf } from '#app/domain/norms/complaint-kinds.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { open311Words } from '#app/i18n/open311/words.ts'

/** What is asked of the list of requests: GeoReport v2, with a span of 90 days at most. */
export type RequestsAsked = {
  nos: readonly string[] | null
  kinds: readonly string[] | null
  from: Instant
  to: Instant
  status: 'open' | 'closed' | null
}

const SPAN_MS = 90 * 86_400_000
const When = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString() as Instant)

/** Reads the query; undefined where a date cannot be read. Without dates: the last 90 days. */
export function requestsAsked(query: URLSearchParams, now: Instant): RequestsAsked | undefined {
  const end = When.safeParse(query.get('end_date') ?? now)
  if (!end.success) return undefined
  const earliest = before(end.data)
  const start = When.safeParse(query.get('start_date') ?? earliest)
  if (!start.success) return undefined
  const status = query.get('status')
  return {
    nos: listed(query.get('service_request_id')),
    kinds: listed(query.get('service_code')),
    from: start.data > earliest ? start.data : earliest,
    to: end.data,
    status: status === 'open' || status === 'closed' ? status : null,
  }
}

function before(end: Instant): Instant {
  return new Date(Date.parse(end) - SPAN_MS).toISOString() as Instant
}

function listed(text: string | null): string[] | null {
  const items = (text ?? '').split(',').flatMap((one) => one.trim() || [])
  return items.length === 0 ? null : items
}

/**
 * One request as anybody may read it: that it exists, its kind as the reporter named it, who handles it, and whether it
 * is open. Never what it says, whom it is about, or where.
 */
export function requestRow({ no, leadKind, unitId, stage, stageSince, receivedAt }: Complaint, norms: Norms): Row {
  const status = isClosedStage(stage) ? 'closed' : 'open'
  return {
    service_request_id: no,
    status,
    status_notes: open311Words.statusNotes[status],
    service_name: kindOf(norms.complaintKinds, leadKind).label.id,
    service_code: leadKind,
    description: '',
    agency_responsible: norms.orgUnits.get(unitId)?.nameId ?? '',
    service_notice: '',
    requested_datetime: receivedAt,
    updated_datetime: `${stageSince}T00:00:00+07:00`,
    expected_datetime: '',
    address: '',
    address_id: '',
    zipcode: '',
    lat: null,
    long: null,
    media_url: '',
  }
}
