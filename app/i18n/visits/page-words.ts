import { visitsMessages } from './messages.ts'
import { photoWords, reportWords, taskWords, visitFacts, type VisitTold } from './visit-words.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Visit } from '#app/domain/visits/visit.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** Every word of the page of one visit. */
export function visitPageWords(
  told: VisitTold & { me: Visit['team'][number] | null },
  norms: Norms,
  language: Language,
) {
  const { visit, me } = told
  const said = visitsMessages(language)
  const speaking = { norms, language }
  return {
    ref: visit.ref,
    title: fill(said.visit.title, { nomor: visit.ref }),
    facts: visitFacts(told, language),
    tasks: taskWords(visit.tasks, told.programmes, speaking),
    report: reportWords(told, speaking),
    offered: visit.evidenceRef ? fill(said.visit.evidence, { ref: visit.evidenceRef }) : said.visit.noEvidence,
    photos: photoWords(visit, speaking),
    state: visit.state,
    minutes: minutesLink(visit, language),
    map: mapLink(visit, language),
    signer: me && me.signedAt === null ? me.name : null,
    waiting: waitingWords(visit, language),
    acknowledged: acknowledgedWords(visit, language),
  }
}

function minutesLink({ ref, draftCode, signedCode }: Visit, language: Language) {
  const { printDraft, printSigned } = visitsMessages(language).visit
  if (draftCode === null) return null
  return { href: `/petugas/kunjungan/${ref}/berita-acara`, text: signedCode === null ? printDraft : printSigned }
}

/** An address in a `geo:` link opens the map that the phone has; nobody else is asked. */
function mapLink({ address, state }: Visit, language: Language) {
  if (address === null || state !== 'PLANNED') return null
  return { href: `geo:0,0?q=${encodeURIComponent(address)}`, text: visitsMessages(language).visit.map }
}

function waitingWords({ state, team, acknowledgement }: Visit, language: Language): string {
  const { waiting, representative } = visitsMessages(language).sign
  if (state !== 'REPORTED') return ''
  const names = team.filter(({ signedAt }) => signedAt === null).map(({ name }) => name)
  const siapa = [...names, ...(acknowledgement ? [] : [representative])].join(', ')
  return fill(waiting, { siapa })
}

function acknowledgedWords({ acknowledgement }: Visit, language: Language): string | null {
  const { acknowledged, kinds } = visitsMessages(language).sign
  if (!acknowledgement) return null
  const { kind, name, note } = acknowledgement
  return fill(acknowledged, { apa: [kinds[kind], name, note].filter(Boolean).join(', ') })
}
