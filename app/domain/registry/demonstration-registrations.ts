import type { DemonstrationAgency, DemonstrationEvidence, DemonstrationWorld } from './demonstration.ts'
import type { Identifier, Programme } from './facts.ts'
import type { NewAgency } from './new-agency.ts'
import { earlier, type Day } from '#app/domain/shared/day.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'

/** An agency of the demonstration world and the day it entered the register. */
export type DemonstrationRegistration = { day: Day; form: Omit<NewAgency, 'recordedAt'> }

/** Which papers carry a number that people search by. */
const SCHEME_OF_KIND: Readonly<Record<string, string>> = {
  SERTIFIKAT_STANDAR: 'certificate',
  VIN: 'vin',
  LISENSI_LSP: 'lspLicence',
}

/**
 * The registrations of the world in the order of their days: the examined agencies under their promised numbers, then
 * those that only a list names.
 */
export function demonstrationRegistrations(
  world: DemonstrationWorld,
  personIds: ReadonlyMap<string, number>,
): DemonstrationRegistration[] {
  const papers = Map.groupBy(world.evidence, ({ agencyId }) => agencyId)
  const examined = world.agencies.map((agency) => {
    const evidence = papers.get(agency.id) ?? []
    return {
      day: evidence.map(({ submittedOn }) => submittedOn).reduce(earlier, agency.registeredOn),
      form: formOf(agency, { evidence, world, personIds }),
    }
  })
  return [...examined, ...listed(world)].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

/** `agc-0001` is LBG-000001. */
export function demonstrationNo(id: string): AgencyNo {
  return agencyNo(Number(id.slice('agc-'.length)))
}

type Sources = {
  evidence: readonly DemonstrationEvidence[]
  world: DemonstrationWorld
  personIds: ReadonlyMap<string, number>
}

function formOf(agency: DemonstrationAgency, sources: Sources): DemonstrationRegistration['form'] {
  const { id, name, legalForm, kecamatanCode, address, postcode, phone, registeredOn, branches } = agency
  const programmes = agency.programmes.map((programme) => programmeOf(programme, sources.evidence))
  return {
    no: demonstrationNo(id),
    name,
    otherNames: sources.world.names.flatMap(({ agencyId, ...other }) => (agencyId === id ? [other] : [])),
    legalForm,
    identifiers: identifiersOf(agency, sources.evidence),
    districtCode: kecamatanCode,
    address,
    postcode,
    phone,
    email: null,
    website: null,
    registeredOn,
    branches: branches.map(({ kecamatanCode: districtCode, ...branch }) => ({ name: null, districtCode, ...branch })),
    capabilities: agency.capabilities.map((capability, index) => ({
      ...capability,
      programmes: index === 0 ? programmes : [],
    })),
    listings: [],
    people: peopleOf(agency, sources),
  }
}

/** A programme that was added later is offered from the day its first paper arrived. */
function programmeOf(
  { id: key, ...programme }: DemonstrationAgency['programmes'][number],
  evidence: readonly DemonstrationEvidence[],
): Programme {
  const days = evidence.flatMap(({ programmeId, submittedOn }) => (programmeId === key ? [submittedOn] : [])).sort()
  return { ...programme, key, addedOn: programme.isAdded ? (days[0] ?? null) : null }
}

function identifiersOf(agency: DemonstrationAgency, evidence: readonly DemonstrationEvidence[]): Identifier[] {
  const given = Object.entries(agency.identifiers).map(([scheme, value]) => ({ scheme, value }))
  const numbered = evidence.flatMap(({ kind, number, invalidatedFrom }) => {
    const scheme = SCHEME_OF_KIND[kind]
    return scheme !== undefined && number !== null && invalidatedFrom === null ? [{ scheme, value: plain(number) }] : []
  })
  return [...given, ...numbered]
}

/** Identifiers are kept as letters and digits, upper case. */
function plain(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

function peopleOf(agency: DemonstrationAgency, { evidence, world, personIds }: Sources): NewAgency['people'] {
  const ids = new Set([agency.directorPersonId, ...evidence.map(({ holderPersonId }) => holderPersonId)])
  return world.people.flatMap(({ id, role }) => {
    const personId = personIds.get(id)
    return ids.has(id) && personId !== undefined ? [{ personId, role }] : []
  })
}

function listed({ listed: { list, listedOn, agencies }, agencies: examined }: DemonstrationWorld) {
  return agencies.map(({ name, type, activity, kecamatanCode, address }, index) => ({
    day: listedOn,
    form: {
      no: agencyNo(examined.length + index + 1),
      name,
      otherNames: [],
      legalForm: null,
      identifiers: [],
      districtCode: kecamatanCode,
      address,
      postcode: null,
      phone: null,
      email: null,
      website: null,
      registeredOn: null,
      branches: [],
      capabilities: [{ type, activity, kbli: null, kbliVersion: null, foreignCapital: false, programmes: [] }],
      listings: [{ type, list, listedOn, importRunId: null, rowHash: `${list}:${index}` }],
      people: [],
    },
  }))
}
