/** A row of a document: what has an id of its own within a list, or the head, which is everything else. */
export type DocumentRow = {
  /** Where the list stands: `requirements`, `kbli.map`; of the head empty. */
  list: string
  /** What tells the row from the others of its list: `LPK-03 v2`. */
  key: string
  /** Does the row have a name of its own? A list without names is told by places. */
  isNamed: boolean
  path: readonly (string | number)[]
  fields: Readonly<Record<string, unknown>>
}

/** How rows are named, the first that is there. */
const NAMES = ['id', 'code', 'date', 'code2020', 'unitId', 'decreeId'] as const

/** The rows of a document in its own order, the head first. Rows within rows are fields of these. */
export function rowsOf(body: unknown): DocumentRow[] {
  const head: Record<string, unknown> = {}
  const rows: DocumentRow[] = []
  gather(body, [], { head, rows })
  return [{ list: '', key: '', isNamed: true, path: [], fields: head }, ...rows]
}

type Gathered = { head: Record<string, unknown>; rows: DocumentRow[] }

function gather(node: unknown, path: readonly (string | number)[], gathered: Gathered): void {
  if (isListOfRows(node)) gathered.rows.push(...namedRows(node, path))
  else if (isObject(node)) {
    for (const [field, value] of Object.entries(node)) gather(value, [...path, field], gathered)
  } else if (path.length > 0) gathered.head[path.join('.')] = node
}

function namedRows(nodes: readonly Record<string, unknown>[], path: readonly (string | number)[]): DocumentRow[] {
  const taken = new Map<string, number>()
  return nodes.map((fields, index) => {
    const name = nameOf(fields)
    const known = taken.get(name ?? '') ?? 0
    taken.set(name ?? '', known + 1)
    const key = name === undefined ? `#${String(index + 1)}` : `${name}${known === 0 ? '' : ` (${String(known + 1)})`}`
    return { list: path.join('.'), key, isNamed: name !== undefined, path: [...path, index], fields }
  })
}

function nameOf(fields: Readonly<Record<string, unknown>>): string | undefined {
  const name = NAMES.map((field) => fields[field]).find((value) => typeof value === 'string')
  const { version } = fields
  return typeof name === 'string' && typeof version === 'number' ? `${name} v${String(version)}` : name
}

function isListOfRows(node: unknown): node is Record<string, unknown>[] {
  return Array.isArray(node) && node.length > 0 && node.every(isObject)
}

function isObject(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

/** Every value of a row under the way to it, `evidence.kinds`; a list of plain values is one. */
export function leavesOf(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  const walk = (node: unknown, way: string): void => {
    const parts = isObject(node) || isListOfRows(node) ? Object.entries(node) : []
    if (parts.length === 0) leaves.set(way, typeof node === 'string' ? node : JSON.stringify(node))
    for (const [field, value] of parts) walk(value, way === '' ? field : `${way}.${field}`)
  }
  for (const [field, value] of Object.entries(fields)) walk(value, field)
  return leaves
}
