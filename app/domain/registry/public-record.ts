import { absentActivities } from './absent-activities.ts'
import type { AgencyRecord, Listing } from './facts.ts'
import type { AbsentActivity, PublicLine, PublicRecord } from './public-facts.ts'
import { publicLine } from './public-line.ts'
import { publicSanctions } from './public-sanction.ts'
import { statusOn } from './status-on.ts'
import { activityLabel, districtOf, typeLabel } from './public-words.ts'
import { isOverOn, knownAtMoment, lastCheckOn } from '#app/domain/competency/known.ts'
import type { StatusCode, StatusFlag, When } from '#app/domain/competency/status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'

export type {
  Words,
  Citation,
  PublicTraceRow,
  PublicDerived,
  PublicLine,
  PublicSanction,
  AbsentActivity,
  PublicRecord,
} from './public-facts.ts'

/** Licence numbers (domain.md 9). The tax number is none, and what is not named here is not public. */
const PUBLIC_SCHEMES: ReadonlySet<string> = new Set(['nib', 'certificate', 'npsn', 'vin', 'lspLicence', 'ahu'])

/** Statuses under which a line may run. */
const ACTIVE: ReadonlySet<StatusCode> = new Set(['TERVERIFIKASI_AKTIF', 'AKTIF_BERSYARAT'])

/**
 * What the public may see of an agency on a day (domain.md 9): this function decides it, and nothing else does. It picks
 * what is public, so that a fact that is added to the record stays private until it is picked here.
 */
export function publicRecordOn(given: AgencyRecord, norms: Norms, when: When): PublicRecord {
  const reading = { at: when.at, known: knownAtMoment(when.knownAt) }
  const record = { ...given, listings: given.listings.filter(({ recordedAt }) => reading.known.has(recordedAt)) }
  const status = statusOn(record, norms, when)
  const lines = status.lines.map((line) => publicLine(line, record, { norms, when }))
  const examined = lines.some((line) => line.examined)
  return {
    ...identityOf(record, norms),
    when,
    headline: status.headline,
    flags: flagsOf(lines),
    lines,
    absentActivities: absentActivities(record, norms, examined).map((activity) => absent(activity, norms)),
    listings: newestOfEachList(record.listings, when.at),
    sanctions: publicSanctions(record, norms, reading),
    ceasedOn: isOverOn(record.ceased, reading) ? (record.ceased?.on ?? null) : null,
    registeredOn: record.registeredOn,
    lastCheckOn: lastCheckOn(record.checks, reading),
    counts: countsOf(lines),
  }
}

type IdentityField =
  | 'no'
  | 'redirectsTo'
  | 'name'
  | 'otherNames'
  | 'legalForm'
  | 'types'
  | 'district'
  | 'address'
  | 'postcode'
  | 'phone'
  | 'email'
  | 'website'
  | 'identifiers'
  | 'branches'

function identityOf(record: AgencyRecord, norms: Norms): Pick<PublicRecord, IdentityField> {
  const { no, redirectsTo, name, otherNames, legalForm, address, postcode, website } = record
  return {
    no,
    redirectsTo,
    name,
    otherNames: otherNames.map(({ kind, name: other, validTo }) => ({ kind, name: other, validTo })),
    legalForm,
    types: typesOf(record).map((code) => ({ code, label: typeLabel(norms, code) })),
    district: districtOf(norms, record.districtCode),
    address,
    postcode,
    ...contactOf(record),
    website,
    identifiers: record.identifiers
      .filter(({ scheme }) => PUBLIC_SCHEMES.has(scheme))
      .map(({ scheme, value }) => ({ scheme, value })),
    branches: record.branches.map(({ name: branch, address: at, districtCode, openedOn }) => ({
      name: branch,
      address: at,
      openedOn,
      district: districtOf(norms, districtCode),
    })),
  }
}

/** Telephone and mail are public where they are the entity's; those of an individual are a person's. */
function contactOf({ legalForm, phone, email }: AgencyRecord): { phone: string | null; email: string | null } {
  return legalForm === 'PERORANGAN' ? { phone: null, email: null } : { phone, email }
}

function typesOf({ capabilities, listings }: AgencyRecord): string[] {
  return [...new Set([...capabilities, ...listings].map(({ type }) => type))]
}

/** Of a list that named the agency several times, the last time up to the day. */
function newestOfEachList(listings: readonly Listing[], at: Day): Listing[] {
  const newest = new Map<string, Listing>()
  for (const { type, list, listedOn } of listings) {
    const key = `${type} ${list}`
    const held = newest.get(key)
    if (listedOn <= at && !(held && held.listedOn > listedOn)) newest.set(key, { type, list, listedOn })
  }
  return [...newest.values()]
}

function flagsOf(lines: readonly PublicLine[]): StatusFlag[] {
  return [...new Set(lines.flatMap((line) => (line.examined ? line.derived.flags : [])))].sort()
}

function absent(activity: string, norms: Norms): AbsentActivity {
  const label = activityLabel(norms, activity)
  const sentence = norms.activities.get(activity)
  return { activity, label, sentence: { id: sentence?.absentSentenceId ?? '', en: sentence?.absentSentenceEn ?? '' } }
}

function countsOf(lines: readonly PublicLine[]): PublicRecord['counts'] {
  const programmes = lines.filter(({ programmeKey }) => programmeKey !== null)
  return {
    lines: lines.length,
    active: lines.filter(isActive).length,
    programmes: programmes.length,
    activeProgrammes: programmes.filter(isActive).length,
  }
}

function isActive(line: PublicLine): boolean {
  return line.examined && ACTIVE.has(line.derived.status)
}
