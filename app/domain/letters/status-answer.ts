import { z } from 'zod'
import type { StatusCode, StatusFlag } from '#app/domain/competency/status.ts'
import type { PublicLine, PublicRecord, PublicTraceRow } from '#app/domain/registry/public-record.ts'
import { earlier, type Day, type Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const words = z.object({ id: z.string(), en: z.string() })
// Written by this file and kept unchangeable: what has its form by then keeps it.
const status = z.custom<StatusCode>((code) => typeof code === 'string').nullable()
const flag = z.custom<StatusFlag>((code) => typeof code === 'string')
const day = z.custom<Day>((text) => typeof text === 'string')
const instant = z.custom<Instant>((text) => typeof text === 'string')
const agencyNo = z.custom<AgencyNo>((text) => typeof text === 'string')

const AnswerLine = z.object({
  activity: words,
  programme: z.string().nullable(),
  /** Null: a list named it, nobody has examined it. */
  status,
  until: day.nullable(),
  listedBy: z.object({ list: z.string(), on: day }).nullable(),
})

const AnsweredAgency = z.object({
  no: agencyNo,
  name: z.string(),
  nib: z.string().nullable(),
  district: z.string().nullable(),
  headline: status,
  flags: z.array(flag),
  lines: z.array(AnswerLine),
  absent: z.array(z.object({ activity: words, sentence: words })),
  sanctions: z.array(z.object({ number: z.string(), from: day, to: day.nullable() })),
})

/** What the register answered at a moment, as kept with a receipt or a letter. `agency` null: nothing on record. */
export const StatusAnswer = z.object({
  at: instant,
  day,
  query: z.string().nullable(),
  agency: AnsweredAgency.nullable(),
})
export type StatusAnswer = z.infer<typeof StatusAnswer>
export type AnsweredAgency = z.infer<typeof AnsweredAgency>
export type AnswerLine = z.infer<typeof AnswerLine>

/** What a public record answers at a moment. Everything in it is public (domain.md 9). */
export function answerOf(record: PublicRecord, at: Instant): StatusAnswer {
  return { at, day: record.when.at, query: null, agency: answeredAgency(record) }
}

/** The answer where nothing was found for `query`. */
export function noRecordAnswer(query: string, at: Instant, day: Day): StatusAnswer {
  return { at, day, query, agency: null }
}

/**
 * The last day for which the documents behind a line hold: the earliest end among the blocking and conditional rows
 * that are met (domain.md 3.1: B, C). Null where the line may not run, or no document ends.
 */
export function lineUntil(trace: readonly PublicTraceRow[], lineStatus: StatusCode): Day | null {
  if (lineStatus !== 'TERVERIFIKASI_AKTIF' && lineStatus !== 'AKTIF_BERSYARAT') return null
  return trace
    .filter((row) => row.outcome === 'MET' && row.blocking !== 'A')
    .map((row) => row.until)
    .reduce<Day | null>((first, until) => (first && until ? earlier(first, until) : (first ?? until)), null)
}

function answeredAgency(record: PublicRecord): AnsweredAgency {
  return {
    no: record.no,
    name: record.name,
    nib: record.identifiers.find(({ scheme }) => scheme === 'nib')?.value ?? null,
    district: record.district?.name ?? null,
    headline: record.headline,
    flags: [...record.flags],
    lines: record.lines.map(answerLine),
    absent: record.absentActivities.map(({ label, sentence }) => ({ activity: label, sentence })),
    sanctions: record.sanctions.map(({ number, from, to }) => ({ number, from, to })),
  }
}

function answerLine(line: PublicLine): AnswerLine {
  const named = { activity: line.activityLabel, programme: line.programmeName }
  if (!line.examined) {
    const listedBy = line.listedBy && { list: line.listedBy.list, on: line.listedBy.listedOn }
    return { ...named, status: null, until: null, listedBy }
  }
  const { derived } = line
  return { ...named, status: derived.status, until: lineUntil(derived.trace, derived.status), listedBy: null }
}
