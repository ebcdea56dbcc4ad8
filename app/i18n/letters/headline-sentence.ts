import type { StatusCode } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { PublicDerived, PublicRecord, PublicTraceRow } from '#app/domain/registry/public-record.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'

type Line = Extract<PublicRecord['lines'][number], { examined: true }>
type Fields = Readonly<Record<string, string | null | undefined>>

/**
 * The neutral sentence of the headline as the norms word it, its fields filled from the first line that has the status.
 * Where a field is not on record the sentence would be untrue or odd: then the reader is led to the table below it.
 */
export function headlineSentence(record: PublicRecord, norms: Norms): string {
  const { headline } = record
  const text = headline && norms.statuses.get(headline)?.sentenceId
  const line = record.lines.find((one): one is Line => one.examined && one.derived.status === headline)
  if (!headline || !text) return ELSEWHERE
  const fields = { ...sanctionFields(record, headline), ...traceFields(line), ...dayFields(record, headline) }
  const sentence = fill(text, onRecord(fields))
  return /\{\w+\}/.test(sentence) ? ELSEWHERE : sentence
}

const ELSEWHERE = 'Uraian setiap kegiatan dan program ada pada tabel di bawah ini.'

function onRecord(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

function sanctionFields(record: PublicRecord, headline: StatusCode): Fields {
  const sanction = record.sanctions.find(({ effect }) => effect === headline)
  if (!sanction) return {}
  const isEnded = headline === 'DICABUT' || headline === 'PENDAFTARAN_DIBATALKAN'
  const day = isEnded ? (sanction.decidedOn ?? sanction.from) : sanction.to
  return {
    keputusan: sanction.number,
    kegiatan: sanction.scope.activity?.id ?? 'lembaga',
    program: sanction.scope.programmeName,
    tanggal: day && formatDay(day, 'id'),
  }
}

function traceFields(line: Line | undefined): Fields {
  if (!line) return {}
  const { trace } = line.derived
  const lapsed = trace.find((row) => row.outcome === 'LAPSED' && row.blocking === 'B')
  const owed = trace.filter((row) => row.blocking === 'C' && row.outcome !== 'MET' && row.outcome !== 'NOT_APPLICABLE')
  return {
    daftar: unmet(line.derived).map(requirementName(line)).join('; ') || null,
    dokumen: lapsed?.evidence.id,
    ...(lapsed?.until ? { tanggal: formatDay(lapsed.until, 'id') } : {}),
    n: String(owed.length),
  }
}

function unmet({ trace, decidedBy }: PublicDerived): PublicTraceRow[] {
  return trace.filter((row) => row.outcome === 'MISSING' && decidedBy.requirementIds.includes(row.requirementId))
}

function requirementName({ programmeName }: Line): (row: PublicTraceRow) => string {
  return (row) => `${row.evidence.id}${programmeName ? ` ${programmeName}` : ''} (${row.requirementId})`
}

function dayFields(record: PublicRecord, headline: StatusCode): Fields {
  if (headline === 'TERVERIFIKASI_AKTIF') return { tanggal: formatDay(record.when.at, 'id') }
  if (headline === 'BERHENTI_BEROPERASI' && record.ceasedOn) return { tanggal: formatDay(record.ceasedOn, 'id') }
  return {}
}
