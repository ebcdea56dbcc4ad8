import { db } from './db.server.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

const MOST = 200

/** What is kept at one record by which others may hang together with it. `isBound`: joined or parted, so read otherwise. */
export type ContactRow = {
  id: number
  no: AgencyNo
  name: string
  phone: string | null
  address: string | null
  districtCode: string | null
  /** Other offices and former ones. */
  otherAddresses: readonly string[]
  personIds: readonly number[]
  isBound: boolean
}

/** The contacts kept at these records. */
export async function listContactRows(ids: readonly number[]): Promise<ContactRow[]> {
  const rows = await db().agency.findMany({ where: { id: { in: [...ids] } }, select: columns, orderBy: { id: 'asc' } })
  return rows.map(toRow)
}

/**
 * Records that may share a person, a telephone number or an address with one, for the rule to decide: by person and
 * number exactly, by address within the same district and with the same figures. `MOST` at most.
 */
export async function listSharing(asked: {
  personIds: readonly number[]
  phones: readonly string[]
  places: readonly { districtCode: string; figures: string }[]
  except: readonly number[]
}): Promise<ContactRow[]> {
  const rows = await db().agency.findMany({
    where: {
      id: { notIn: [...asked.except] },
      OR: [
        { people: { some: { personId: { in: [...asked.personIds] } } } },
        { phone: { in: [...asked.phones] } },
        ...asked.places.map(({ districtCode, figures }) => ({ districtCode, address: { contains: figures } })),
      ],
    },
    select: columns,
    take: MOST,
    orderBy: { id: 'asc' },
  })
  return rows.map(toRow)
}

const columns = {
  id: true,
  no: true,
  name: true,
  phone: true,
  address: true,
  districtCode: true,
  addresses: { select: { address: true } },
  people: { select: { personId: true } },
  mergersFrom: { where: { kind: { not: 'DIFFERENT' } }, select: { id: true }, take: 1 },
  mergersInto: { where: { kind: { not: 'DIFFERENT' } }, select: { id: true }, take: 1 },
} as const

type Row = Pick<ContactRow, 'id' | 'name' | 'phone' | 'address' | 'districtCode'> & {
  no: string
  addresses: { address: string }[]
  people: { personId: number }[]
  mergersFrom: { id: number }[]
  mergersInto: { id: number }[]
}

function toRow({ no, addresses, people, mergersFrom, mergersInto, ...row }: Row): ContactRow {
  return {
    ...row,
    no: no as AgencyNo, // a number of the register has the form by construction
    otherAddresses: addresses.map(({ address }) => address),
    personIds: people.map(({ personId }) => personId),
    isBound: mergersFrom.length + mergersInto.length > 0,
  }
}
