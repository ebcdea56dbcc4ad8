import { z } from 'zod'
import { Acknowledgement, VisitReport } from '#app/domain/visits/visit-report.ts'
import { PLACE_SOURCES } from '#app/domain/visits/place.ts'
import { VISIT_STATES, type Visit } from '#app/domain/visits/visit.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** What is read of a visit, with its team and photos. */
export const visitColumns = {
  ...{ ref: true, unitId: true, state: true, plannedOn: true, reason: true, address: true, districtCode: true },
  ...{ assignmentNo: true, assignmentOn: true, tasks: true, plannedAt: true, cancelledReason: true },
  ...{ reportKey: true, report: true, reportedAt: true, evidenceRef: true, minutesNo: true, draftCode: true },
  ...{ signedCode: true, acknowledgement: true, scanFileId: true, scanSha256: true, version: true },
  agency: { select: { no: true } },
  members: {
    select: { accountId: true, name: true, nip: true, position: true, isLead: true, signedAt: true },
    orderBy: [{ isLead: 'desc' as const }, { name: 'asc' as const }],
  },
  photos: {
    select: {
      ...{ id: true, fileId: true, sha256: true, caption: true, takenAt: true, timeSource: true },
      ...{ latitude: true, longitude: true, accuracyM: true, placeSource: true },
    },
    orderBy: { id: 'asc' as const },
  },
}

// Days, instants and numbers have their form by the types of their columns.
const day = z.date().transform((at) => at.toISOString().slice(0, 10) as Day)
const instant = z.date().transform((at) => at.toISOString() as Instant)
const text = z.string().nullable()

const Photo = z
  .object({
    ...{ id: z.number(), fileId: text, sha256: z.string(), caption: z.string(), takenAt: instant.nullable() },
    ...{ timeSource: z.enum(PLACE_SOURCES), placeSource: z.enum(PLACE_SOURCES) },
    ...{ latitude: z.number().nullable(), longitude: z.number().nullable(), accuracyM: z.number().nullable() },
  })
  .transform(({ latitude, longitude, accuracyM, ...photo }) => ({
    ...photo,
    place: latitude === null || longitude === null ? null : { latitude, longitude, accuracyM },
  }))

const Row = z.object({
  ...{ ref: z.string(), unitId: z.string(), plannedOn: day, reason: z.string(), address: text, districtCode: text },
  state: z.enum(VISIT_STATES),
  ...{ assignmentNo: text, assignmentOn: day.nullable(), plannedAt: instant, cancelledReason: text, reportKey: text },
  tasks: z.array(z.object({ requirementId: z.string(), version: z.number(), programmeKey: text })),
  ...{ report: VisitReport.nullable(), reportedAt: instant.nullable(), evidenceRef: text, minutesNo: text },
  ...{ draftCode: text, signedCode: text, acknowledgement: Acknowledgement.nullable(), version: z.number() },
  ...{ scanFileId: text, scanSha256: text },
  agency: z.object({ no: z.custom<AgencyNo>((no) => typeof no === 'string') }),
  members: z.array(
    z.object({
      ...{ accountId: z.string(), name: z.string(), nip: text, position: text, isLead: z.boolean() },
      signedAt: instant.nullable(),
    }),
  ),
  photos: z.array(Photo),
})

/** A visit out of its rows, checked for its shape. */
export function parseVisit(row: unknown): Visit {
  const { agency, members, assignmentNo, assignmentOn, scanFileId, scanSha256, ...visit } = Row.parse(row)
  return {
    ...visit,
    agencyNo: agency.no,
    team: members,
    assignment: assignmentNo === null ? null : { number: assignmentNo, on: assignmentOn },
    scan: scanSha256 === null ? null : { fileId: scanFileId, sha256: scanSha256 },
  }
}
