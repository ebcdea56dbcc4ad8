import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import {
  applicationFile,
  StepBody,
  type ApplicationFile,
  type ApplicationStep,
} from '#app/domain/applications/steps.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** An application of an agency in a list of many. */
export type ApplicationRow = { file: ApplicationFile; agencyName: string }

/** One application with everything that happened to it. */
export async function findApplication(ref: string, tx?: Tx): Promise<ApplicationRow | undefined> {
  const row = await (tx ?? db()).application.findUnique({ where: { ref }, select })
  return row ? toRow(Row.parse(row)) : undefined
}

/** All applications of an agency, newest first. */
export async function listApplicationsOf(no: AgencyNo): Promise<ApplicationFile[]> {
  const rows = await db().application.findMany({
    where: { agency: { OR: [{ no }, { redirectsTo: { no } }] } },
    select,
    orderBy: { id: 'desc' },
  })
  return rows.map((row) => toRow(Row.parse(row)).file)
}

/** Applications that are open, oldest first, `limit` at most; with those that were decided when `open` is false. */
export async function listApplications({ open, limit }: { open: boolean; limit: number }): Promise<ApplicationRow[]> {
  const rows = await db().application.findMany({
    where: open ? { closedOn: null } : { closedOn: { not: null } },
    select,
    orderBy: open ? { openedOn: 'asc' } : { id: 'desc' },
    take: limit,
  })
  return rows.map((row) => toRow(Row.parse(row)))
}

/** Adds the next step of an application. Two at once are kept apart by the agency that the caller holds. */
export async function addApplicationStep(
  tx: Tx,
  ref: string,
  step: Pick<ApplicationStep, 'body' | 'actor' | 'at' | 'letterCode'>,
): Promise<number> {
  const application = await tx.application.findUniqueOrThrow({
    where: { ref },
    select: { id: true, _count: { select: { steps: true } } },
  })
  // One more than there are: steps are never taken away.
  const seq = application._count.steps + 1
  await tx.applicationStep.create({
    data: { ...step, seq, at: new Date(step.at), applicationId: application.id },
    select: { id: true },
  })
  return seq
}

/** The letter of a step that had none yet, such as a decision. */
export async function saveStepLetter(tx: Tx, step: { ref: string; seq: number; letterCode: string }): Promise<void> {
  await tx.applicationStep.updateMany({
    where: { application: { ref: step.ref }, seq: step.seq },
    data: { letterCode: step.letterCode },
  })
}

const select = {
  ref: true,
  openedOn: true,
  closedOn: true,
  closedRecordedAt: true,
  agency: { select: { no: true, name: true, redirectsTo: { select: { no: true, name: true } } } },
  steps: { orderBy: { seq: 'asc' }, select: { seq: true, body: true, actor: true, at: true, letterCode: true } },
} as const

// Days and instants of the database have their form by construction.
const day = z.date().transform((date) => date.toISOString().slice(0, 10) as Day)
const instant = z.date().transform((date) => date.toISOString() as Instant)

const agencyRow = { no: AgencyNo, name: z.string() }

const Row = z.object({
  ref: z.string(),
  openedOn: day,
  closedOn: day.nullable(),
  closedRecordedAt: instant.nullable(),
  // Of an agency that joined another it is that one's.
  agency: z
    .object({ ...agencyRow, redirectsTo: z.object(agencyRow).nullable() })
    .transform(({ redirectsTo, ...agency }) => redirectsTo ?? agency),
  steps: z.array(
    z.object({
      seq: z.number(),
      body: StepBody,
      actor: z.string(),
      at: instant,
      letterCode: z.string().nullable(),
    }),
  ),
})

function toRow({ ref, openedOn, closedOn, closedRecordedAt, agency, steps }: z.infer<typeof Row>): ApplicationRow {
  const closed = closedOn === null || closedRecordedAt === null ? null : { on: closedOn, recordedAt: closedRecordedAt }
  return { file: applicationFile({ ref, openedOn, closed }, agency.no, steps), agencyName: agency.name }
}
