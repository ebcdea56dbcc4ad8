import { db } from './db.server.ts'
import type { ContactFacts } from '#app/domain/registry/shared-contacts.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const MOST = 200

const contactColumns = {
  no: true,
  name: true,
  phone: true,
  address: true,
  addresses: { select: { address: true } },
  people: { select: { personId: true } },
} as const

/**
 * An agency and those that may share a person, a telephone number or an address with it, for the rule to decide: by
 * person and number exactly, by address within the same district and with the same figures. `MOST` at most.
 */
export async function findWithContacts(
  no: AgencyNo,
): Promise<{ one: ContactFacts; others: ContactFacts[] } | undefined> {
  const row = await db().agency.findUnique({ where: { no }, select: { ...contactColumns, districtCode: true } })
  if (!row) return undefined
  const personIds = row.people.map(({ personId }) => personId)
  const figures = /\d{1,5}/.exec(row.address ?? '')?.[0]
  const others = await db().agency.findMany({
    where: {
      no: { not: no },
      redirectsToId: null,
      OR: [
        { people: { some: { personId: { in: personIds } } } },
        ...(row.phone === null ? [] : [{ phone: row.phone }]),
        ...(figures === undefined || row.districtCode === null
          ? []
          : [{ districtCode: row.districtCode, address: { contains: figures } }]),
      ],
    },
    select: contactColumns,
    take: MOST,
    orderBy: { id: 'asc' },
  })
  return { one: factsOf(row), others: others.map(factsOf) }
}

type Row = {
  no: string
  name: string
  phone: string | null
  address: string | null
  addresses: { address: string }[]
  people: { personId: number }[]
}

function factsOf({ no, name, phone, address, addresses, people }: Row): ContactFacts {
  return {
    no: no as AgencyNo, // a number of the register has the form by construction
    name,
    phone,
    addresses: [...(address === null ? [] : [address]), ...addresses.map((other) => other.address)],
    personIds: people.map(({ personId }) => personId),
  }
}
