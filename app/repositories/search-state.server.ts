import { searchPool } from './search-pool.server.ts'

const KEEP_MS = 60_000

let known: { names: number; at: number } | undefined

/** How many names there are to search, as last counted: only the weight of words depends on it. */
export async function namesInSearch(): Promise<number> {
  if (known && performance.now() - known.at < KEEP_MS) return known.names
  const { rows } = await searchPool().query<{ names: number }>({
    name: 'search-state',
    text: 'select names from search.state',
  })
  known = { names: rows[0]?.names ?? 0, at: performance.now() }
  return known.names
}

/** The next question asks the database again. */
export function forgetSearchState(): void {
  known = undefined
}
