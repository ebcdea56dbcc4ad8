import { z } from 'zod'
import { Place } from './place.ts'
import { Day, Instant } from '#app/domain/shared/day.ts'

const FINDINGS = ['OK', 'NOT_OK', 'NOT_SEEN'] as const
export type Finding = (typeof FINDINGS)[number]

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const said = (most: number) => z.string().trim().max(most)

/** What the team saw, as kept. `findings`: one for each task, by its key. */
export const VisitReport = z.object({
  visitedOn: Day,
  from: clock,
  to: clock,
  findings: z.array(z.object({ task: z.string(), finding: z.enum(FINDINGS), note: said(500) })),
  place: Place.extend({ source: z.enum(['BROWSER', 'TYPED']) }).nullable(),
  /** Who received the team; nobody may have been there. */
  representative: z.object({ name: said(120).min(1), position: said(120) }).nullable(),
  /** What the agency's representative wants to have written down, in their words. */
  remarks: said(2_000),
  summary: said(2_000),
})
export type VisitReport = z.infer<typeof VisitReport>

/** How the agency's representative stands to the minutes. Somebody who declines does not hold them up. */
export const Acknowledgement = z.object({
  kind: z.enum(['SIGNED', 'DECLINED', 'ABSENT']),
  name: said(120),
  note: said(500),
  at: Instant,
})
export type Acknowledgement = z.infer<typeof Acknowledgement>
