import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { KeptPerson } from '#app/domain/mergers/people.ts'

/** A natural person: a name, and the keyed hash of an identity number. Never public. */
export type NewPerson = { name: string; idHash: string | null }

/** Adds people, in the order given; who is known by the same hash is the same person. Returns their ids in that order. */
export async function addPeople(tx: Tx, people: readonly NewPerson[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(people.map((person, n) => ({ ...person, n })))}::jsonb)
        as person(n int, name text, "idHash" text)
    ), numbered as (
      select given.*, coalesce(person.id, nextval('person_id_seq')::int) as id
      from given left join person on person.id_hash = given."idHash"
    ), added as (
      insert into person (id, name, id_hash) select id, name, "idHash" from numbered on conflict do nothing
    )
    select id from numbered order by n`
  return rows.map(({ id }) => id)
}

/** The people kept at these records, by name; for officers only. */
export async function listKeptPeople(agencyIds: readonly number[]): Promise<KeptPerson[]> {
  const rows = await db().agencyPerson.findMany({
    where: { agencyId: { in: [...agencyIds] } },
    select: { agencyId: true, personId: true, role: true, person: { select: { name: true } } },
    orderBy: [{ agencyId: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ person: { name }, ...row }) => ({ ...row, name }))
}
