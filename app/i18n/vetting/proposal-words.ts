import { vettingMessages } from './messages.ts'
import { sanctionStepWords } from '#app/i18n/agency/sanction-words.ts'
import { deskMessages } from '#app/i18n/desk/messages.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import type { NotAllowed } from '#app/domain/access/policy.ts'
import type { Act } from '#app/domain/acts/act.ts'
import type { By, Proposal } from '#app/domain/acts/proposal.ts'

export type Names = ReadonlyMap<string, string>

/** An act in a few words: what is decided, about what. */
function actWords(act: Act, language: Language): string {
  const { actNames, decisions } = vettingMessages(language)
  if (act.type === 'decide-evidence') return `${decisions[act.decision]} (${act.ref})`
  const about = 'other' in act || act.type === 'part-agency' ? mergerWords(act) : aboutWords(act, language)
  return about === '' ? actNames[act.type] : `${actNames[act.type]}: ${about}`
}

function aboutWords(
  act: Exclude<Act, { other: string } | { type: 'decide-evidence' | 'part-agency' }>,
  language: Language,
): string {
  if (act.type === 'record-sanction') {
    const { step, number, from, to } = act.sanction
    const days = to === null ? formatDay(from, language) : `${formatDay(from, language)} – ${formatDay(to, language)}`
    return `${sanctionStepWords(step, language)}, ${number}, ${days}`
  }
  if (act.type === 'correct-agency') return Object.values(act.correction).filter(Boolean).join('; ')
  if ('on' in act) return [('ref' in act && act.ref) || '', formatDay(act.on, language)].filter(Boolean).join(', ')
  return 'ref' in act ? act.ref : ''
}

/** The other agency of an act on two records; a new one has no number yet. */
function mergerWords(act: Extract<Act, { other: string } | { type: 'part-agency' }>): string {
  return act.type === 'part-agency' ? act.agency.name : act.other
}

/** A proposal in words, with those behind it. */
export function proposalWords(proposal: Proposal, { names, language }: { names: Names; language: Language }) {
  const said = vettingMessages(language)
  const tindakan = actWords(proposal.act, language)
  return {
    ref: proposal.ref,
    act: tindakan,
    state: said.proposalStates[proposal.state],
    isOpen: proposal.state === 'PROPOSED',
    first: fill(said.fourEyes.first, { tindakan }),
    said: saidBy(proposal.proposed, { names, language }),
    settled: proposal.decided && saidBy(proposal.decided, { names, language }),
    by: nameOf(proposal.proposed.accountId, names),
    at: formatMoment(proposal.proposed.at, language),
    documents: proposal.seen.documents.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)}…)`),
  }
}

function saidBy(by: By, { names, language }: { names: Names; language: Language }): string {
  const { said, saidFor } = vettingMessages(language).fourEyes
  const waktu = formatMoment(by.at, language)
  const nama = nameOf(by.accountId, names)
  if (by.onBehalfOf === null) return fill(said, { nama, waktu, catatan: by.note })
  const kapasitas = fill(deskMessages(language).onBehalf.AN, { nama: nameOf(by.onBehalfOf, names) })
  return fill(saidFor, { nama, waktu, kapasitas, catatan: by.note })
}

function nameOf(accountId: string, names: Names): string {
  return names.get(accountId) ?? accountId
}

/** Why the table says no, in words. */
export function notAllowedWords({ why }: NotAllowed, language: Language): string {
  return deskMessages(language).why[why]
}
