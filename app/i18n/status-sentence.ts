import { formatDay } from './format.ts'
import { inLanguage, type Language } from './language.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type {
  PublicDerived,
  PublicLine,
  PublicRecord,
  PublicSanction,
  PublicTraceRow,
} from '#app/domain/registry/public-record.ts'

type ExaminedLine = Extract<PublicLine, { examined: true }>
type Fields = Readonly<Record<string, string | null | undefined>>
type Telling = { norms: Norms; language: Language }

/**
 * The neutral sentence of the headline as the norms word it, filled from the first line that has the status. Null where
 * there is no headline, or a field of the sentence is not on record: half a sentence is never shown.
 */
export function headlineSentence(record: PublicRecord, telling: Telling): string | null {
  const line = record.lines.find((one): one is ExaminedLine => one.examined && one.derived.status === record.headline)
  return record.headline ? sentenceOf(record.headline, { record, line, ...telling }) : null
}

/** The sentence of one activity or programme; null for a line nobody has examined, or with a field not on record. */
export function lineSentence(line: PublicLine, record: PublicRecord, telling: Telling): string | null {
  return line.examined ? sentenceOf(line.derived.status, { record, line, ...telling }) : null
}

type Told = Telling & { record: PublicRecord; line: ExaminedLine | undefined }

function sentenceOf(status: StatusCode, told: Told): string | null {
  const words = told.norms.statuses.get(status)
  if (!words) return null
  const fields: Fields = { ...sanctionFields(status, told), ...traceFields(told), ...dayFields(status, told) }
  const sentence = told.language === 'id' ? words.sentenceId : words.sentenceEn
  const filled = sentence.replace(/\{(\w+)\}/g, (whole: string, field: string) => fields[field] ?? whole)
  return /\{\w+\}/.test(filled) ? null : filled
}

const ENDED: ReadonlySet<StatusCode> = new Set(['DICABUT', 'PENDAFTARAN_DIBATALKAN'])

function sanctionFields(status: StatusCode, { record, line, language }: Told): Fields {
  const behind = line?.derived.decidedBy.sanctionId
  const sanction = record.sanctions.find(({ ref, effect }) => (behind ? ref === behind : effect === status))
  if (!sanction) return {}
  const { activity, programmeName } = sanction.scope
  return {
    ...(line ? { kegiatan: inLanguage(line.activityLabel, language), program: line.programmeName } : {}),
    ...(activity ? { kegiatan: inLanguage(activity, language) } : {}),
    ...(programmeName === null ? {} : { program: programmeName }),
    keputusan: sanction.number,
    ...sanctionDay(sanction, status, language),
  }
}

/** What ended something has the day of the decision, what stops it for a time its last day. */
function sanctionDay({ decidedOn, from, to }: PublicSanction, status: StatusCode, language: Language): Fields {
  const day = ENDED.has(status) ? (decidedOn ?? from) : to
  return day === null ? {} : { tanggal: formatDay(day, language) }
}

function traceFields({ line, language }: Told): Fields {
  if (!line) return {}
  const { trace } = line.derived
  const lapsed = trace.find((row) => row.outcome === 'LAPSED' && row.blocking === 'B')
  const owed = trace.filter(isOwed)
  const last = owed
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1)
  const day = lapsed?.until ?? last
  return {
    daftar: unmet(line.derived).map(nameOf(line, language)).join('; ') || null,
    dokumen: lapsed && inLanguage(lapsed.evidence, language),
    n: String(owed.length),
    ...(day ? { tanggal: formatDay(day, language) } : {}),
  }
}

function isOwed({ blocking, outcome }: PublicTraceRow): boolean {
  return blocking === 'C' && outcome !== 'MET' && outcome !== 'NOT_APPLICABLE'
}

function unmet({ trace, decidedBy }: PublicDerived): PublicTraceRow[] {
  return trace.filter((row) => row.outcome === 'MISSING' && decidedBy.requirementIds.includes(row.requirementId))
}

function nameOf({ programmeName }: ExaminedLine, language: Language): (row: PublicTraceRow) => string {
  return ({ evidence, requirementId }) =>
    `${[inLanguage(evidence, language), programmeName].filter(Boolean).join(' ')} (${requirementId})`
}

function dayFields(status: StatusCode, { record, language }: Told): Fields {
  if (status === 'TERVERIFIKASI_AKTIF') return { tanggal: formatDay(record.when.at, language) }
  if (status === 'BERHENTI_BEROPERASI' && record.ceasedOn) return { tanggal: formatDay(record.ceasedOn, language) }
  return {}
}
