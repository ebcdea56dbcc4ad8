import type { WizardDraft, WizardStep } from './draft.ts'
import { eventQuestions, readEvent, type EventPart } from './event-step.ts'
import { bad, good, type Read, type WizardFault } from './faults.ts'
import { readParty } from './party-step.ts'
import { readPrivacy, type PrivacyPart } from './privacy-step.ts'
import { ComplaintContent, type ReportedParty } from '#app/domain/complaints/content.ts'
import { severityOf } from '#app/domain/complaints/severity.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Severity } from '#app/domain/norms/complaint-kinds.ts'
import type { Day } from '#app/domain/shared/day.ts'

/** The most kinds of one report; officers put right what is more. */
const MOST_KINDS = 6

export type WizardRules = { norms: Pick<Norms, 'complaintKinds' | 'region'>; today: Day; language: string }

/** Everything that was typed, read by the rules of each step. */
export type WholeDraft = {
  kinds: readonly string[]
  event: EventPart
  party: ReportedParty
  privacy: PrivacyPart
  /** By the kinds and what was said so far; 1 where no kind was chosen yet. */
  severity: Severity
  faults: Readonly<Record<WizardStep, readonly WizardFault[]>>
}

/** Reads a draft as a whole: what would be sent, and what is wrong at which step. */
export function readWhole(draft: WizardDraft, { norms, today, language }: WizardRules): WholeDraft {
  const kinds = readKinds(draft.kinds, norms)
  const districts = new Set(norms.region.kecamatan.map(({ code }) => code))
  const questions = eventQuestions(kinds.value, norms.complaintKinds)
  const event = readEvent(draft.event, draft.raisers, { questions, today, districts })
  const party = readParty(draft.party)
  const privacy = readPrivacy(draft.privacy, language)
  return {
    ...{ kinds: kinds.value, event: event.value, party: party.value, privacy: privacy.value },
    severity: severityOf({ kinds: kinds.value, ...event.value }, norms.complaintKinds),
    faults: {
      ...{ KINDS: kinds.faults, EVENT: event.faults, PARTY: party.faults },
      ...{ EVIDENCE: [], PRIVACY: privacy.faults, REVIEW: [] },
    },
  }
}

function readKinds(chosen: readonly string[], { complaintKinds }: Pick<Norms, 'complaintKinds'>): Read<string[]> {
  const known = complaintKinds.kinds.map(({ code }) => code).filter((code) => chosen.includes(code))
  if (known.length === 0) return bad([], 'jenis', 'kinds-none')
  return known.length > MOST_KINDS ? bad(known.slice(0, MOST_KINDS), 'jenis', 'kinds-many') : good(known)
}

/** The first step that is not right, or undefined: it can be sent. */
export function firstWrong({ faults }: Pick<WholeDraft, 'faults'>): WizardStep | undefined {
  return (['KINDS', 'EVENT', 'PARTY', 'PRIVACY'] as const).find((step) => faults[step].length > 0)
}

/** What is sent of a draft that has no fault. */
export function contentOf({ kinds, event, party }: WholeDraft): ComplaintContent {
  return ComplaintContent.parse({ kinds, ...event, party })
}
