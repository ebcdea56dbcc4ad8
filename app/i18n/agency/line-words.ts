import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import { lineSentence } from '#app/i18n/status-sentence.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type {
  AbsentActivity,
  Citation,
  PublicLine,
  PublicRecord,
  PublicTraceRow,
} from '#app/domain/registry/public-record.ts'

type Telling = { norms: Norms; language: Language }

/** What the page says of each activity and programme, and of activities people ask about that are not on record. */
export function lineWords(record: PublicRecord, telling: Telling) {
  return [
    ...record.lines.map((line) => oneLine(line, record, telling)),
    ...record.absentActivities.map((activity) => absentLine(activity, record, telling.language)),
  ]
}

function oneLine(line: PublicLine, record: PublicRecord, telling: Telling) {
  const { norms, language } = telling
  const { agency } = messages(language)
  const code = line.examined ? line.derived.status : null
  const activity = inLanguage(line.activityLabel, language)
  return {
    key: `${line.capabilityId} ${line.programmeKey ?? ''}`,
    title: line.programmeName === null ? activity : `${activity}: ${line.programmeName}`,
    note: [noteOf(line, record, telling), kbliOf(line, language)].filter(Boolean).join(' '),
    code,
    word: statusLabel(code, agency.unexamined.word, statusLabels(norms, language)),
    isOpen: code !== null && code === record.headline,
    trace: line.examined ? line.derived.trace.filter(isShown).map((row) => traceWords(row, language)) : null,
  }
}

function kbliOf({ kbli }: PublicLine, language: Language): string {
  return kbli === null ? '' : fill(messages(language).agency.lines.note, { kbli })
}

function noteOf(line: PublicLine, record: PublicRecord, telling: Telling): string {
  const { unexamined } = messages(telling.language).agency
  if (line.examined) return lineSentence(line, record, telling) ?? ''
  if (!line.listedBy) return unexamined.bare
  const { list, listedOn } = line.listedBy
  return fill(unexamined.sentence, { daftar: list, tanggal: formatDay(listedOn, telling.language) })
}

function absentLine({ activity, label, sentence }: AbsentActivity, record: PublicRecord, language: Language) {
  const { lines } = messages(language).agency
  const trains = record.lines.some((line) => line.activity === 'TRAIN') && activity.startsWith('PLACE_')
  return {
    key: activity,
    title: inLanguage(label, language),
    note: [inLanguage(sentence, language), trains ? lines.trainingOnly : ''].filter(Boolean).join(' '),
    code: 'TIDAK_TERCATAT' as const,
    word: lines.absent,
    isOpen: false,
    trace: null,
  }
}

function isShown({ outcome }: PublicTraceRow): boolean {
  return outcome !== 'NOT_APPLICABLE'
}

function traceWords(row: PublicTraceRow, language: Language) {
  const { outcomes, advice } = messages(language).agency
  const isAdvice = row.blocking === 'A' && row.outcome !== 'MET'
  return {
    requirementId: row.requirementId,
    tone: isAdvice ? ('anjuran' as const) : TONES[row.outcome],
    outcome: isAdvice ? advice : outcomes[row.outcome],
    text: inLanguage(row.requirement, language),
    evidence: evidenceWords(row, language),
    until: untilWords(row, language),
    basis: row.legalBasis.map((one) => basisWords(one, language)).join('; '),
  }
}

const TONES = {
  MET: 'ya',
  PENDING: 'tunggu',
  LAPSED: 'lewat',
  MISSING: 'tidak',
  NOT_APPLICABLE: 'anjuran',
} as const satisfies Record<PublicTraceRow['outcome'], string>

function evidenceWords(row: PublicTraceRow, language: Language): string {
  const { evidence } = messages(language).agency
  const bukti = inLanguage(row.evidence, language)
  if (bukti === '') return row.outcome === 'MET' ? evidence.noFinding : ''
  if (row.outcome === 'MET') return acceptedWords(row, bukti, language)
  if (row.outcome === 'PENDING') return fill(evidence.pending, { bukti })
  if (row.outcome === 'LAPSED') return fill(evidence.lapsed, { bukti })
  return fill(row.blocking === 'A' ? evidence.advice : evidence.missing, { bukti })
}

function acceptedWords({ acceptedOn, count }: PublicTraceRow, bukti: string, language: Language): string {
  const { evidence } = messages(language).agency
  if (acceptedOn === null) return bukti
  const tanggal = formatDay(acceptedOn, language)
  return count > 1 ? fill(evidence.counted, { n: count, bukti, tanggal }) : fill(evidence.accepted, { bukti, tanggal })
}

function untilWords(row: PublicTraceRow, language: Language): string {
  const { until } = messages(language).agency
  if (row.until !== null) return formatDay(row.until, language)
  if (row.outcome !== 'MET') return { A: until.advice, B: until.mandatory, C: until.duty }[row.blocking]
  return (until as Readonly<Record<string, string>>)[row.validityRule] ?? until.NONE
}

function basisWords({ citation, provision, verify }: Citation, language: Language): string {
  const norm = provision === null ? citation : `${citation} ${provision}`
  return verify ? `${norm} (${messages(language).agency.unsure})` : norm
}
