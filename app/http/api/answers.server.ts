import type { z } from 'zod'
import type { AgencyAnswer, AgencyItem, StatusAnswer } from './shapes.server.ts'
import type { Outcome, StatusCode } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Listing } from '#app/domain/registry/facts.ts'
import type { Citation, PublicLine, PublicRecord, PublicSanction, Words } from '#app/domain/registry/public-record.ts'
import type { SearchHit } from '#app/domain/search/search-query.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { headlineSentence } from '#app/i18n/status-sentence.ts'

const OUTCOMES = {
  MET: 'met',
  PENDING: 'pending',
  LAPSED: 'lapsed',
  MISSING: 'missing',
  NOT_APPLICABLE: 'not-applicable',
} as const satisfies Record<Outcome, string>

/** One row of a search. `match` only where something was asked for. */
export function agencyItem(record: PublicRecord, norms: Norms, hit: SearchHit | undefined): z.infer<typeof AgencyItem> {
  return {
    no: record.no,
    name: record.name,
    types: record.types.map(({ code }) => code),
    district: record.district?.name ?? null,
    status: statusWords(record.headline, norms),
    ...listedByOf(record),
    ...(hit && hit.on !== 'listing' ? { match: { score: Math.round(hit.score * 1000) / 1000, on: hit.on } } : {}),
  }
}

/** Everything public of an agency (domain.md 9). */
export function agencyAnswer(record: PublicRecord, norms: Norms): z.infer<typeof AgencyAnswer> {
  const { no, name, legalForm, phone, email, website, lastCheckOn } = record
  return {
    no,
    name,
    otherNames: record.otherNames.map(({ kind, name: other, validTo }) => ({ kind, name: other, until: validTo })),
    legalForm,
    types: [...record.types],
    identifiers: [...record.identifiers],
    addresses: addressesOf(record),
    phone,
    email,
    website,
    programmes: record.lines.filter(({ programmeKey }) => programmeKey !== null).map((line) => programme(line, norms)),
    status: statusWords(record.headline, norms),
    ...listedByOf(record),
    sanctions: record.sanctions.map(sanction),
    lastCheckOn,
    at: record.when.at,
  }
}

/** The status with its trace, as contract.md has it. */
export function statusAnswer(record: PublicRecord, norms: Norms, knownAt: Instant): z.infer<typeof StatusAnswer> {
  return {
    no: record.no,
    at: record.when.at,
    knownAt,
    headline: { ...statusWords(record.headline, norms), sentence: sentenceWords(record, norms) },
    ...listedByOf(record),
    capabilities: record.lines.map((line) => capability(line, norms)),
    disclaimer: disclaimer(record, norms),
  }
}

function statusWords(code: StatusCode | null, norms: Norms): { code: StatusCode | null; label: Words } {
  const words = code && norms.statuses.get(code)
  if (words) return { code, label: { id: words.labelId, en: words.labelEn } }
  return { code: null, label: { id: messages('id').agency.unexamined.word, en: messages('en').agency.unexamined.word } }
}

function sentenceWords(record: PublicRecord, norms: Norms): Words {
  const say = (language: 'id' | 'en'): string => {
    const { headline, unexamined } = messages(language).agency
    const [listing] = record.listings
    if (record.headline) return headlineSentence(record, { norms, language }) ?? headline.seeBelow
    if (!listing) return unexamined.bare
    return fill(unexamined.sentence, { daftar: listing.list, tanggal: formatDay(listing.listedOn, language) })
  }
  return { id: say('id'), en: say('en') }
}

function listedByOf({ headline, listings }: PublicRecord): { listedBy?: { list: string; on: string } } {
  const [first] = listings
  return headline === null && first ? { listedBy: listedBy(first) } : {}
}

function listedBy({ list, listedOn }: Listing): { list: string; on: string } {
  return { list, on: listedOn }
}

function addressesOf(record: PublicRecord): z.infer<typeof AgencyAnswer>['addresses'] {
  const { address, postcode, district } = record
  return [
    { kind: 'OFFICE', address, district: district?.name ?? null, postcode },
    ...record.branches.map((branch) => ({
      kind: 'BRANCH' as const,
      address: branch.address,
      district: branch.district?.name ?? null,
      postcode: null,
    })),
  ]
}

function programme(line: PublicLine, norms: Norms): z.infer<typeof AgencyAnswer>['programmes'][number] {
  const status = statusWords(line.examined ? line.derived.status : null, norms)
  return { key: line.programmeKey ?? '', name: line.programmeName, activity: line.activity, kbli: line.kbli, status }
}

function sanction(one: PublicSanction): z.infer<typeof AgencyAnswer>['sanctions'][number] {
  const { number, step, effect, decidedOn, from, to, signer, scope, underObjection, inCourt, rightOfReply } = one
  const { level, activity, programmeName } = scope
  const scopeAnswer = { level, activity, programme: programmeName }
  const dates = { decidedOn, from, to }
  return {
    number,
    step,
    effect,
    ...dates,
    authority: signer,
    scope: scopeAnswer,
    underObjection,
    inCourt,
    rightOfReply,
  }
}

type CapabilityAnswer = z.infer<typeof StatusAnswer>['capabilities'][number]

function capability(line: PublicLine, norms: Norms): CapabilityAnswer {
  const { type, activity, programmeName } = line
  const of = { type, activity, programme: programmeName }
  if (!line.examined) {
    const listing = line.listedBy ? { listedBy: listedBy(line.listedBy) } : {}
    return { ...of, status: statusWords(null, norms), ...listing, flags: [], trace: [] }
  }
  const { status, flags, trace } = line.derived
  return { ...of, status: statusWords(status, norms), flags: [...flags], trace: trace.map(traceRow) }
}

function traceRow(
  row: Extract<PublicLine, { examined: true }>['derived']['trace'][number],
): CapabilityAnswer['trace'][number] {
  return {
    requirement: row.requirementId,
    version: row.version,
    blocking: row.blocking,
    outcome: OUTCOMES[row.outcome],
    text: row.requirement,
    evidence: row.evidenceId === null ? null : row.evidence.id,
    until: row.until,
    legalBasis: citedIn(row.legalBasis),
  }
}

/** By the citations themselves: those of a requirement are the same for every agency. */
const cited = new WeakMap<readonly Citation[], string[]>()

function citedIn(legalBasis: readonly Citation[]): string[] {
  const texts = cited.get(legalBasis) ?? legalBasis.map(citation)
  cited.set(legalBasis, texts)
  return texts
}

function citation({ citation: norm, provision }: Citation): string {
  return provision ? `${norm} ${provision}` : norm
}

function disclaimer({ lastCheckOn, when }: PublicRecord, norms: Norms): Words {
  const day = lastCheckOn ?? when.at
  return {
    id: fill(norms.footer.id, { tanggal: formatDay(day, 'id') }),
    en: fill(norms.footer.en, { tanggal: formatDay(day, 'en') }),
  }
}
