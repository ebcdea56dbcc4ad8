import type { z } from 'zod'
import { brokenReferences, brokenSentenceOf } from './broken-references.ts'
import { DOCUMENT_SHAPES, type DocumentName } from './document-shapes.ts'
import type { Norms } from './norms.ts'
import type { Requirement } from './requirements.ts'

/** One document of the rules as it is kept: its name (`norms/requirements`), its version, and what it says. */
export type ReferenceDocument = { name: string; version: number; body: unknown }

/** The rules are broken. The message names the document and the place in it. */
export class NormsInvalid extends Error {
  override name = 'NormsInvalid'
}

/**
 * Makes the rules from the newest version of each document; rows inside carry their own versions and days. Throws
 * `NormsInvalid` for a wrong shape, a sentence missing in either language, or a reference that leads nowhere: with
 * broken rules nothing may start. `fingerprint`: SHA-256 over the documents.
 */
export function parseNorms(documents: readonly ReferenceDocument[], fingerprint: string): Norms {
  const norms = normsOf(documents, fingerprint)
  const broken = brokenReferences(norms)
  if (broken.length > 0) throw new NormsInvalid(broken.slice(0, 3).map(brokenSentenceOf).join(' '))
  return norms
}

/** The same without asking whether every reference leads somewhere: for whoever wants to hear all that do not. */
export function normsOf(documents: readonly ReferenceDocument[], fingerprint: string): Norms {
  const read = readerOf(documents)
  const types = read('norms/agency-types')
  const statuses = read('norms/statuses')
  return {
    fingerprint,
    agencyTypes: byId(types.agencyTypes),
    activities: byId(read('norms/activities').activities),
    legalForms: byId(types.legalForms),
    kbliMap: kbliMapOf(types.kbli.map),
    evidenceKinds: byId(read('norms/evidence-kinds').evidenceKinds),
    requirements: read('norms/requirements').requirements.toSorted(byIdThenVersion),
    statuses: byId(statuses.statuses),
    flags: byId(statuses.flags),
    footer: { id: statuses.footerId, en: statuses.footerEn },
    prePerbupBanner: { id: statuses.prePerbupBannerId, en: statuses.prePerbupBannerEn },
    wordsNeverGenerated: statuses.wordsNeverGenerated,
    legalBasis: byId(read('norms/legal-basis').norms),
    parameters: read('norms/parameters').parameters,
    orgUnits: byId(read('norms/org-units').orgUnits),
    outsideBodies: byId(read('norms/outside-bodies').outsideBodies),
    ladders: read('sanctions/ladders'),
    letters: read('letters/catalogue'),
    calendar: read('calendar/id-holidays'),
    region: read('region/kab-bekasi'),
    complaintKinds: read('norms/complaint-kinds'),
    procedure: read('sop/sop-terintegrasi'),
  }
}

/** Only the newest version of each document speaks; the older ones stay for the record. */
export function newestVersions(documents: readonly ReferenceDocument[]): ReferenceDocument[] {
  const newest = new Map<string, ReferenceDocument>()
  for (const document of documents) {
    if ((newest.get(document.name)?.version ?? 0) < document.version) newest.set(document.name, document)
  }
  return [...newest.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function readerOf(documents: readonly ReferenceDocument[]) {
  const newest = new Map(newestVersions(documents).map((document) => [document.name, document]))
  return <Name extends DocumentName>(name: Name): z.output<(typeof DOCUMENT_SHAPES)[Name]> => {
    const document = newest.get(name)
    if (!document) throw new NormsInvalid(`${name} is missing.`)
    const read = DOCUMENT_SHAPES[name].safeParse(document.body)
    // What the shape of this name has read is of this name; the table does not say so of one name among all.
    if (read.success) return read.data as z.output<(typeof DOCUMENT_SHAPES)[Name]>
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new NormsInvalid(`${name}: ${faults.slice(0, 3).join('; ')}.`)
  }
}

function kbliMapOf(links: readonly { code2020: string; code2025: string | null }[]): ReadonlyMap<string, string> {
  return new Map(links.flatMap(({ code2020, code2025 }) => (code2025 === null ? [] : [[code2020, code2025] as const])))
}

function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

function byIdThenVersion(a: Requirement, b: Requirement): number {
  if (a.id === b.id) return a.version - b.version
  return a.id < b.id ? -1 : 1
}
