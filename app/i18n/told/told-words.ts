import { toldMessages } from './messages.ts'
import type { NoticeFacts } from '#app/domain/notices/notice.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { checksMessages } from '#app/i18n/checks/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { documentWord } from '#app/i18n/notices/lapse-words.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'
import { workPage } from '#app/i18n/queue/work-page.ts'

type By = { norms: Norms; language: Language }
export type ToldFacts = Exclude<NoticeFacts, { kind: 'DOCUMENT_LAPSES' | 'DOCUMENT_LAPSED' | 'LETTER' }>
type Fields = Record<string, string | number>
type Row<Kind extends ToldFacts['kind']> = {
  fields: (facts: Extract<ToldFacts, { kind: Kind }>, by: By) => Fields
  href: (facts: Extract<ToldFacts, { kind: Kind }>) => string
}

const staffPage = ({ no }: { no: string }) => `/petugas/lembaga/${no}`
const ownPage = ({ no }: { no: string }) => `/lembaga-saya/${no}`

/** What each kind of notice says, and where it leads. */
const ROWS: { [Kind in ToldFacts['kind']]: Row<Kind> } = {
  WORK_ASSIGNED: {
    fields: ({ work, agency }, { language }) => ({
      pekerjaan: queueMessages(language).kinds[work.kind],
      tentang: aboutWords(agency, language),
    }),
    href: ({ work, agency }) => workPage({ ...work, agencyNo: agency?.no ?? null }),
  },
  WORK_TAKEN: { fields: takenFields, href: () => '/akun#hubungan' },
  WORK_RETURNED: { fields: takenFields, href: () => '/petugas/antrean?tampil=semua&keadaan=belum-ditugaskan' },
  EVIDENCE_ARRIVED: {
    fields: documentFields,
    href: ({ agency, ref }) => `${staffPage(agency)}/verifikasi?bukti=${encodeURIComponent(ref)}`,
  },
  PROPOSAL_WAITS: { fields: proposalFields, href: ({ ref }) => `/petugas/usulan/${ref}` },
  PROPOSAL_SETTLED: {
    fields: (facts, by) => ({
      ...proposalFields(facts, by),
      hasil: toldMessages(by.language).proposals[facts.outcome],
    }),
    href: ({ ref }) => `/petugas/usulan/${ref}`,
  },
  CORRECTION_DUE: {
    fields: ({ agency, ref, dueOn }, { language }) => ({
      nama: agency.name,
      nomor: ref,
      tanggal: formatDay(dueOn, language),
    }),
    href: ({ ref }) => `/petugas/koreksi/${ref}`,
  },
  DELEGATION_ENDED: {
    fields: ({ mode, acting, principal, to }, { language }) => ({
      ...{ mode: toldMessages(language).modes[mode], pelaksana: acting, pejabat: principal },
      tanggal: formatDay(to, language),
    }),
    href: () => '/akun#atas-nama',
  },
  DEAD_ADDRESS: {
    fields: ({ agency }) => ({ nama: agency.name }),
    href: ({ agency }) => `${staffPage(agency)}/alamat`,
  },
  CHECK_FAILED: {
    fields: ({ agency, system }, { language }) => ({ nama: agency.name, sistem: systemName(system, language) }),
    href: ({ agency, evidenceRef }) => `${staffPage(agency)}/pemeriksaan/${encodeURIComponent(evidenceRef)}`,
  },
  REPORT_ALERT: {
    fields: ({ no, about }, { language }) => ({ nomor: no, tentang: toldMessages(language).alerts[about] }),
    href: ({ no }) => `/petugas/laporan/${no}`,
  },
  PATTERN_FOUND: {
    fields: ({ ref, strength }, { language }) => ({ nomor: ref, dasar: toldMessages(language).patterns[strength] }),
    href: ({ ref }) => `/petugas/pola/${ref}`,
  },
  CLAIM_DECIDED: {
    fields: decidedFields,
    href: ({ agency, outcome }) => (outcome === 'ACCEPTED' ? ownPage(agency) : '/lembaga-saya'),
  },
  CHANGE_DECIDED: { fields: decidedFields, href: ({ agency }) => `${ownPage(agency)}/usulan` },
  EVIDENCE_DECIDED: {
    fields: (facts, by) => ({ ...decidedFields(facts, by), ...documentFields(facts, by) }),
    href: ({ agency }) => ownPage(agency),
  },
  MORE_ASKED: {
    fields: (facts, by) => ({ ...documentFields(facts, by), pesan: facts.message }),
    href: ({ agency }) => ownPage(agency),
  },
  APPLICATION_STEP: {
    fields: ({ agency, ref, step }, { language }) => ({
      ...{ nama: agency.name, nomor: ref },
      hasil: toldMessages(language).applications[step],
    }),
    href: ({ agency, ref }) => `${ownPage(agency)}/permohonan/${ref}`,
  },
  REPLY_DECIDED: {
    fields: ({ agency, ref, outcome }, { language }) => ({
      ...{ nama: agency.name, nomor: ref },
      hasil: toldMessages(language).replies[outcome],
    }),
    href: ({ agency }) => `/lembaga/${agency.no}`,
  },
}

/** A notice of somebody's work in words: a title, a sentence, and where it leads. */
export function toldWords(facts: ToldFacts, by: By): { title: string; text: string; href: string } {
  const said = toldMessages(by.language)
  // The row and the notice are of one kind: the table says so, which a lookup by a union does not.
  const row = ROWS[facts.kind] as Row<ToldFacts['kind']>
  return {
    title: said.titles[facts.kind],
    text: fill(said.texts[facts.kind], row.fields(facts, by)),
    href: row.href(facts),
  }
}

type Agency = { no: string; name: string }

function takenFields({ agency, works, proposals }: { agency: Agency; works: number; proposals: number }): Fields {
  return { nama: agency.name, tugas: works, usulan: proposals }
}

function aboutWords(agency: Agency | null, language: Language): string {
  return agency === null ? '' : fill(toldMessages(language).about, { nama: agency.name })
}

function documentFields({ agency, evidenceKind }: { agency: Agency; evidenceKind: string }, by: By): Fields {
  return { nama: agency.name, jenis: documentWord(evidenceKind, by) }
}

function proposalFields({ agency, act }: { agency: Agency | null; act: string }, { language }: By): Fields {
  const acts: Record<string, string> = queueMessages(language).acts
  return { tindakan: acts[act] ?? act, tentang: aboutWords(agency, language) }
}

type Decided = { agency: Agency; outcome: 'ACCEPTED' | 'REFUSED' | 'REJECTED' | 'INVALIDATED'; reason: string }

/** The reason is told where something was not taken as it was offered. */
function decidedFields({ agency, outcome, reason }: Decided, { language }: By): Fields {
  const said = toldMessages(language)
  const alasan = outcome === 'ACCEPTED' || reason === '' ? '' : fill(said.reason, { alasan: reason })
  return { nama: agency.name, hasil: said.decided[outcome], alasan }
}

function systemName(system: string, language: Language): string {
  const names: Record<string, string> = checksMessages(language).systems
  return names[system] ?? system
}
