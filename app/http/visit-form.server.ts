import { z } from 'zod'
import type { VisitAct } from '#app/domain/visits/act.ts'
import { phoneTime, typedTime } from '#app/domain/visits/photo.ts'
import { readDegrees, type Place } from '#app/domain/visits/place.ts'
import { AcknowledgeForm } from '#app/domain/visits/signing.ts'
import { taskKey, type VisitTask } from '#app/domain/visits/tasks.ts'
import { VisitReport } from '#app/domain/visits/visit-report.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

type Fields = Readonly<Record<string, string>>
type Read = Result<VisitAct, readonly string[]>

const PLACE = ['lintang', 'bujur', 'ketelitian', 'sumber'] as const
const TEXTS = ['maksud', 'kunci', 'tanggal', 'mulai', 'selesai', 'wakil', 'jabatan', 'keterangan', 'ringkasan'] as const
const OTHERS = [
  'foto-keterangan',
  'foto-jam',
  'foto-waktu',
  'alasan',
  'setuju',
  'cara',
  'nama',
  'sebab',
  'tersimpan',
] as const

/** The fields that the page of a visit with these tasks may send. */
export function visitFields(tasks: readonly VisitTask[]): string[] {
  return [...PLACE, ...TEXTS, ...OTHERS, ...tasks.flatMap((task) => Object.values(taskFields(task)))]
}

/** Names of the fields of one task. */
function taskFields(task: VisitTask): { finding: string; note: string } {
  return { finding: `temuan.${taskKey(task)}`, note: `catatan.${taskKey(task)}` }
}

type Asked = { tasks: readonly VisitTask[]; today: Day }

const READERS: Readonly<Record<string, (fields: Fields, asked: Asked) => Read>> = {
  lapor: (fields, { tasks }) => reportOf(fields, tasks),
  foto: (fields, { today }) => accept(photosOf(fields, today)),
  batal: (fields) => accept({ act: 'batal', reason: (fields['alasan'] ?? '').slice(0, 500) }),
  tanda: (fields) => (fields['setuju'] === undefined ? refuse(['tick-needed']) : accept({ act: 'tanda' })),
  wakil: (fields) => acknowledgementOf(fields),
  kertas: () => accept({ act: 'kertas' }),
}

/** What was asked for, or the codes of what cannot be read. */
export function visitActOf(fields: Fields, asked: Asked): Read {
  return READERS[fields['maksud'] ?? '']?.(fields, asked) ?? refuse(['form-broken'])
}

function reportOf(fields: Fields, tasks: readonly VisitTask[]): Read {
  const key = z.uuid().safeParse(fields['kunci'])
  const place = placeOf(fields)
  const read = VisitReport.safeParse(written(fields, tasks, place ?? null))
  const wrong = [...(place === undefined ? ['place'] : []), ...(read.success ? [] : wrongIn(read.error))]
  if (!key.success) return refuse(['key', ...wrong])
  return read.success && wrong.length === 0 ? accept({ act: 'lapor', key: key.data, report: read.data }) : refuse(wrong)
}

function written(fields: Fields, tasks: readonly VisitTask[], place: VisitReport['place']): object {
  return {
    ...{ visitedOn: fields['tanggal'], from: fields['mulai'], to: fields['selesai'], place },
    findings: tasks.flatMap((task) => findingOf(fields, task)),
    representative: representativeOf(fields),
    ...{ remarks: fields['keterangan'] ?? '', summary: fields['ringkasan'] ?? '' },
  }
}

/** Which sentence is said of a part of the report that cannot be read. */
const WRONG: Readonly<Record<string, string>> = {
  visitedOn: 'visitedOn',
  from: 'clock',
  to: 'clock',
  findings: 'note',
  place: 'place',
  representative: 'representative',
  remarks: 'remarks',
  summary: 'remarks',
}

function wrongIn(error: z.ZodError<VisitReport>): string[] {
  const fields = Object.keys(z.flattenError(error).fieldErrors)
  return [...new Set(fields.map((field) => WRONG[field] ?? 'form-broken'))]
}

/** A task of which nothing was chosen has no finding; the rules say so. */
function findingOf(fields: Fields, task: VisitTask): object[] {
  const names = taskFields(task)
  const finding = fields[names.finding]
  return finding === undefined ? [] : [{ task: taskKey(task), finding, note: fields[names.note] ?? '' }]
}

function representativeOf(fields: Fields): object | null {
  const name = fields['wakil']?.trim() ?? ''
  return name === '' ? null : { name, position: fields['jabatan'] ?? '' }
}

/** The place as given: null where none was, undefined where it cannot be read. One coordinate alone is no place. */
function placeOf(fields: Fields): (Place & { source: 'BROWSER' | 'TYPED' }) | null | undefined {
  const [lintang, bujur] = [fields['lintang'] ?? '', fields['bujur'] ?? '']
  if (lintang.trim() === '' && bujur.trim() === '') return null
  const [latitude, longitude] = [readDegrees(lintang, 90), readDegrees(bujur, 180)]
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  return { latitude, longitude, accuracyM: accuracyOf(fields), source: sourceOf(fields) }
}

function accuracyOf(fields: Fields): number | null {
  const metres = Number(fields['ketelitian'] ?? '')
  return sourceOf(fields) === 'BROWSER' && metres > 0 && metres < 1_000_000 ? metres : null
}

function sourceOf(fields: Fields): 'BROWSER' | 'TYPED' {
  return fields['sumber'] === 'BROWSER' ? 'BROWSER' : 'TYPED'
}

/** Photos are kept even where what was typed beside them cannot be read: nobody uploads twice. */
function photosOf(fields: Fields, today: Day): VisitAct {
  const place = placeOf(fields)
  const [clock, phone] = [fields['foto-jam'] ?? '', fields['foto-waktu'] ?? '']
  const takenAt = phone === '' ? typedTime(today, clock) : phoneTime(phone, today)
  return {
    act: 'foto',
    caption: (fields['foto-keterangan'] ?? '').trim().slice(0, 200),
    facts: { takenAt, place: place ?? null, source: sourceOf(fields) },
    isUnread: place === undefined || (`${clock}${phone}` !== '' && takenAt === null),
  }
}

function acknowledgementOf(fields: Fields): Read {
  const read = AcknowledgeForm.safeParse({ kind: fields['cara'], name: fields['nama'], note: fields['sebab'] })
  return read.success ? accept({ act: 'wakil', form: read.data }) : refuse(['representative'])
}
