/** Agencies that were joined or parted. Few: they are read once in a query. */
const BOUND = `(select from_id from merger where kind <> 'DIFFERENT'
    union select into_id from merger where kind <> 'DIFFERENT')`

/** Does agency `id` do anything of this type, or is it listed as one? As it is read: with what joined it. */
export function isOfType(id: string, type: string): string {
  return `case when ${id} in ${BOUND}
      then exists (select from held_kind h where h.agency_id = ${id} and h.type = ${type})
      else exists (select from capability c where c.agency_id = ${id} and c.type = ${type})
        or exists (select from listing l where l.agency_id = ${id} and l.type = ${type}) end`
}

/** Does agency `id` do this? */
export function isOfActivity(id: string, activity: string): string {
  return `case when ${id} in ${BOUND}
      then exists (select from held_kind h where h.agency_id = ${id} and h.activity = ${activity})
      else exists (select from capability c where c.agency_id = ${id} and c.activity = ${activity}) end`
}

/** The types of agency `id`, as an array. */
export function typesOf(id: string): string {
  return `case when ${id} in ${BOUND} then array(select distinct h.type from held_kind h where h.agency_id = ${id})
      else array(select c.type from capability c where c.agency_id = ${id}
        union select l.type from listing l where l.agency_id = ${id}) end`
}

/** Every agency with each of its types. */
export const TYPES_OF_ALL = `
  select agency_id, type from (select agency_id, type from capability union select agency_id, type from listing) as own
    where agency_id not in ${BOUND}
  union select agency_id, type from held_kind`
