import type { ComplaintAct } from '#app/domain/complaints/complaint-act.ts'
import { ScreeningForm } from '#app/domain/complaints/screening.ts'
import { SCREENING_ACTS } from '#app/domain/complaints/screening-acts.ts'

const HOWS = ['INFORMATION', 'EARLIER_RESULT', 'LAWFUL_ACTIVITY'] as const
const GROUNDS = ['NOT_A_COMPLAINT', 'NO_JURISDICTION', 'BAD_FAITH'] as const

type Fields = Readonly<Record<string, string>>

/** What an officer wants done by a form of the page of a report; undefined where it is none of them. */
export function readComplaintAct(fields: Fields): Exclude<ComplaintAct, { act: 'screen' }> | undefined {
  const act = SCREENING_ACTS.find((one) => one === fields['tindakan'])
  const reason = (fields['alasan'] ?? '').trim().slice(0, 2_000)
  const bodyId = fields['instansi'] ?? ''
  if (act === 'accept' || act === 'open-emergency') return { act, reason }
  if (act === 'forward' || act === 'hand-over') return { act, bodyId, reason }
  return readPlain(act) ?? readAnswer(fields, reason)
}

type Plain = Extract<ComplaintAct, { act: 'ask-completion' | 'take-completion' | 'take-back' }>

function readPlain(act: string | undefined): Plain | undefined {
  const plain = (['ask-completion', 'take-completion', 'take-back'] as const).find((one) => one === act)
  return plain && { act: plain }
}

function readAnswer(fields: Fields, reason: string): Extract<ComplaintAct, { act: 'answer' | 'reject' }> | undefined {
  const how = HOWS.find((one) => one === fields['bentuk'])
  if (fields['tindakan'] === 'answer') return how && { act: 'answer', how, reason }
  const ground = GROUNDS.find((one) => one === fields['dasar'])
  return fields['tindakan'] === 'reject' && ground ? { act: 'reject', ground, reason } : undefined
}

/** The form of a screening as it was sent, for showing it again. */
export type TypedScreening = {
  kinds: string[]
  leadKind: string
  severity: string
  unitId: string
  withUnitIds: string[]
  evidenceLevel: string
  missing: string
  jurisdiction: string
  protectedActivity: string
  hasRespondent: boolean
  bodyIds: string[]
  reason: string
}

/** Reads the names and values of a posted screening. */
export function typedScreening(texts: readonly (readonly [string, string])[]): TypedScreening {
  const all = (name: string): string[] => texts.filter(([key]) => key === name).map(([, value]) => value.slice(0, 60))
  const one = (name: string): string => texts.find(([key]) => key === name)?.[1].slice(0, 4_000) ?? ''
  return {
    ...{ kinds: all('jenis'), leadKind: one('utama'), severity: one('tingkat'), unitId: one('unit') },
    ...{ withUnitIds: all('bersama'), evidenceLevel: one('bukti'), missing: one('kurang') },
    ...{ jurisdiction: one('kewenangan'), protectedActivity: one('dilindungi'), bodyIds: all('instansi') },
    ...{ hasRespondent: one('terlapor') === 'ya', reason: one('alasan') },
  }
}

/** The same as the rules know it; undefined where a part is missing or none of its choices. */
export function readScreening(typed: TypedScreening): ScreeningForm | undefined {
  const missing = typed.missing.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const protectedActivity = typed.protectedActivity === '' ? null : typed.protectedActivity
  const withUnitIds = typed.withUnitIds.filter((id) => id !== typed.unitId)
  return ScreeningForm.safeParse({ ...typed, missing, protectedActivity, withUnitIds }).data
}
