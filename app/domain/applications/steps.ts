import { z } from 'zod'
import { APPLICATION_KINDS, type ApplicationKind } from './application-form.ts'
import type { Pause } from '#app/domain/queue/due.ts'
import type { Application } from '#app/domain/registry/facts.ts'
import { dayOfInstant, type Day, type Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const day = z.custom<Day>((text) => typeof text === 'string')
const kbliVersion = z.union([z.literal(2020), z.literal(2025)]).nullable()

/** What is applied for, as it was sent in; what it adds to the register if it is granted is in it. */
export const ApplicationContent = z.object({
  kind: z.enum(APPLICATION_KINDS),
  message: z.string(),
  capability: z.object({ type: z.string(), activity: z.string(), kbli: z.string().nullable(), kbliVersion }).nullable(),
  programme: z
    .object({
      name: z.string(),
      kbli: z.string().nullable(),
      kbliVersion,
      skkniUnitCode: z.string().nullable(),
      hours: z.number().nullable(),
      yearlyCapacity: z.number().nullable(),
    })
    .nullable(),
})
export type ApplicationContent = z.infer<typeof ApplicationContent>

/** One thing that happened to an application. */
export const StepBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SUBMITTED'), content: ApplicationContent, door: z.enum(['OWN_DESK', 'COUNTER']) }),
  z.object({ type: z.literal('RETURNED'), missing: z.array(z.string()), completeBy: day }),
  z.object({ type: z.literal('RESUBMITTED'), message: z.string() }),
  z.object({ type: z.literal('WITHDRAWN'), message: z.string() }),
  z.object({ type: z.literal('DECIDED'), outcome: z.enum(['GRANTED', 'REFUSED']), reasons: z.string() }),
])
export type StepBody = z.infer<typeof StepBody>
export type StepType = StepBody['type']

/** A step as it is kept; the letter it was told by, once it is there. */
export type ApplicationStep = { seq: number; body: StepBody; actor: string; at: Instant; letterCode: string | null }

/** `CLOSED`: ended before steps were kept, so that nobody can say how. */
export type ApplicationStage = 'RUNNING' | 'RETURNED' | 'WITHDRAWN' | 'GRANTED' | 'REFUSED' | 'CLOSED'

/** An application with everything that happened to it. */
export type ApplicationFile = {
  ref: string
  agencyNo: AgencyNo
  openedOn: Day
  endedOn: Day | null
  stage: ApplicationStage
  /** Null: opened before forms were kept. */
  content: ApplicationContent | null
  kind: ApplicationKind | null
  /** What is still asked for; empty unless it was returned. */
  missing: readonly string[]
  completeBy: Day | null
  pauses: readonly Pause[]
  steps: readonly ApplicationStep[]
}

type Standing = Pick<ApplicationFile, 'stage' | 'content' | 'missing' | 'completeBy' | 'pauses'>

/** How an application stands, from what happened to it in order. The row of the register says whether it is over. */
export function applicationFile(
  application: Pick<Application, 'ref' | 'openedOn' | 'closed'>,
  agencyNo: AgencyNo,
  steps: readonly ApplicationStep[],
): ApplicationFile {
  const begun: Standing = { stage: 'RUNNING', content: null, missing: [], completeBy: null, pauses: [] }
  const { ref, openedOn, closed } = application
  const standing = steps.reduce(after, begun)
  const endedWithoutStep = closed !== null && (standing.stage === 'RUNNING' || standing.stage === 'RETURNED')
  const stage = endedWithoutStep ? 'CLOSED' : standing.stage
  const kind = standing.content?.kind ?? null
  return { ...standing, ref, agencyNo, openedOn, endedOn: closed?.on ?? null, stage, kind, steps }
}

function after(standing: Standing, { body, at }: ApplicationStep): Standing {
  const on = dayOfInstant(at)
  const running = { missing: [], completeBy: null, pauses: ended(standing.pauses, on) }
  switch (body.type) {
    case 'SUBMITTED':
      return { ...standing, content: body.content }
    case 'RETURNED':
      return {
        ...standing,
        stage: 'RETURNED',
        missing: body.missing,
        completeBy: body.completeBy,
        pauses: [...standing.pauses, { from: on, to: null }],
      }
    case 'RESUBMITTED':
      return { ...standing, ...running, stage: 'RUNNING' }
    case 'WITHDRAWN':
      return { ...standing, ...running, stage: 'WITHDRAWN' }
    case 'DECIDED':
      return { ...standing, ...running, stage: body.outcome }
  }
}

function ended(pauses: readonly Pause[], on: Day): Pause[] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: on } : pause))
}
