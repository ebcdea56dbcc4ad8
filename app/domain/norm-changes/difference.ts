import { leavesOf, rowsOf, type DocumentRow } from './rows.ts'

/** One value that is not what it was; null: it was not there, or is there no more. */
type FieldChange = { field: string; before: string | null; after: string | null }

/** A row that came, went, or changed, with the row as it stands (of one that went: as it stood). */
export type RowChange = Pick<DocumentRow, 'list' | 'key' | 'isNamed' | 'path'> & {
  kind: 'added' | 'removed' | 'changed'
  row: DocumentRow['fields']
  fields: readonly FieldChange[]
}

/**
 * What differs between two versions of a document, row by row by their ids: what changed and came in the order of the
 * new one, then what went. The order of rows is no difference. Written here, since the domain uses no package and rows,
 * unlike lines, have ids.
 */
export function differenceBetween(before: unknown, after: unknown): RowChange[] {
  const [were, are] = [byPlace(before), byPlace(after)]
  const changed = [...are].flatMap(([place, row]) => changeOf(were.get(place), row))
  const gone = [...were].filter(([place]) => !are.has(place))
  return [...changed, ...gone.map(([, row]) => made('removed', row, fieldChanges(row.fields, {})))]
}

function changeOf(was: DocumentRow | undefined, is: DocumentRow): RowChange[] {
  const fields = fieldChanges(was?.fields ?? {}, is.fields)
  if (!was) return [made('added', is, fields)]
  return fields.length === 0 ? [] : [made('changed', is, fields)]
}

function made(kind: RowChange['kind'], row: DocumentRow, fields: readonly FieldChange[]): RowChange {
  return { list: row.list, key: row.key, isNamed: row.isNamed, path: row.path, kind, row: row.fields, fields }
}

function byPlace(body: unknown): ReadonlyMap<string, DocumentRow> {
  return new Map(rowsOf(body).map((row) => [`${row.list}/${row.key}`, row]))
}

function fieldChanges(before: DocumentRow['fields'], after: DocumentRow['fields']): FieldChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((field) => {
    const change = { field, before: was.get(field) ?? null, after: is.get(field) ?? null }
    return change.before === change.after ? [] : [change]
  })
}
