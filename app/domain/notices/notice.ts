import { z } from 'zod'
import { Day, type Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

const agency = z.object({ no: AgencyNo, name: z.string() })
const lapse = { agency, evidenceKind: z.string(), until: Day, programmes: z.array(z.string()) }

/** What an account is told when it signs in: facts; the words are made when it is read. A new kind is a row here. */
export const NoticeFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('DOCUMENT_LAPSES'), ...lapse }),
  z.object({ kind: z.literal('DOCUMENT_LAPSED'), ...lapse }),
  z.object({
    kind: z.literal('LETTER'),
    agency,
    letter: z.object({ title: z.string(), number: z.string().nullable(), code: z.string() }),
  }),
])
export type NoticeFacts = z.infer<typeof NoticeFacts>

/** A notice to be told. `onceFor` names what it tells: an account is told the same once. */
export type NewNotice = { accountId: string; facts: NoticeFacts; onceFor: string }

export type Notice = { id: number; facts: NoticeFacts; createdAt: Instant; readAt: Instant | null }
