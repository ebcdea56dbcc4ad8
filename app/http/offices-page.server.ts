import type { SignedIn } from './signed-in.server.ts'
import { personsBehind, type StaffActor } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'
import { may, requirePermission } from '#app/domain/access/policy.ts'
import { CAPACITIES, officeOf, OFFICES, readHoldingForm, type HoldingAct } from '#app/domain/offices/holding.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import type { Language } from '#app/i18n/language.ts'
import { officesMessages } from '#app/i18n/offices/messages.ts'
import { holdingActWords, proposedWords } from '#app/i18n/offices/page-words.ts'
import { notSecondWords } from '#app/i18n/vetting/page-words.ts'
import type { HoldingProposal } from '#app/repositories/act-proposals.server.ts'
import type { RecordedHolding } from '#app/repositories/office-holdings.server.ts'

type Fields = Readonly<Record<string, string>>

/** What the page of offices was asked to do. */
export type OfficeOrder =
  | { kind: 'propose'; act: Result<HoldingAct, { code: 'fields-wrong'; wrong: readonly string[] }> }
  | { kind: 'konfirmasi' | 'tolak' | 'tarik'; ref: string }

const SETTLING = ['konfirmasi', 'tolak', 'tarik'] as const

export function readOfficeOrder(fields: Fields, standing: readonly RecordedHolding[]): OfficeOrder {
  const settling = SETTLING.find((name) => fields[name] !== undefined)
  if (settling) return { kind: settling, ref: fields[settling] ?? '' }
  return { kind: 'propose', act: readAct(fields, standing) }
}

type Proposing = Extract<OfficeOrder, { kind: 'propose' }>['act']

function readAct(fields: Fields, standing: readonly RecordedHolding[]): Proposing {
  const replaces = Number(fields['menggantikan'] ?? '') || null
  const struck = standing.find(({ id }) => id === replaces)
  if (fields['tindakan'] === 'coret') {
    return accept({ type: 'strike-holding', replaces: replaces ?? 0, office: struck?.office ?? '' })
  }
  const read = readHoldingForm(fields)
  return read.ok ? accept({ type: 'record-holding', replaces, holding: read.value }) : read
}

/** The form the address asks for: the row it is about, and what stands in its fields; null: none is asked for. */
export function formAbout({ searchParams }: URL, standing: readonly RecordedHolding[]) {
  if (searchParams.has('baru')) return { about: null, typed: {} }
  const asked = searchParams.get('ubah') ?? searchParams.get('coret')
  const row = standing.find(({ id }) => String(id) === asked)
  if (!row) return null
  const { id, office, holderName, capacity, basis, from, to } = row
  const typed = { office, capacity, from, to: to ?? '', holderName: holderName ?? '', basis: basis ?? '' }
  return { about: { id, isStrike: searchParams.has('coret') }, typed }
}

export function officeChoices(language: Language) {
  const said = officesMessages(language)
  return {
    offices: Object.keys(OFFICES).map((value) => ({ value, label: said.names[value] ?? value })),
    capacities: CAPACITIES.map((value) => ({ value, label: said.capacities[value] })),
  }
}

/** A proposal that waits, and what this officer can do with it. */
export function waitingOf(
  proposal: HoldingProposal,
  { actor, preferences: { language } }: SignedIn<StaffActor>,
  names: ReadonlyMap<string, string>,
) {
  const { ref, act, proposed, persons } = proposal
  const asked = requirePermission(actor, 'act:confirm-holding', { actedBy: persons })
  return {
    ...{ ref, office: officeOf(act), act: holdingActWords(act, language) },
    by: proposedWords(proposed, names, language),
    canSettle: asked.ok,
    canWithdraw: sharePerson(personsBehind(actor), persons) && may(actor, 'act:withdraw'),
    notYou: asked.ok ? null : notSecondWords(asked.refusal, language),
  }
}
