import pg from 'pg'
import { normalise } from '#app/domain/search/normalise.ts'

const NEAREST = `
  select agency_id from peer where text % $1
  group by agency_id order by max(similarity(text, $1)) desc, agency_id limit 10`

/** The peer: pg_trgm alone, its index and its threshold of 0.30, on the same names and numbers, normalised alike. */
export function trigramPeer(url: string): { search: (query: string) => Promise<number[]>; close: () => Promise<void> } {
  const options = '-c pg_trgm.similarity_threshold=0.3 -c enable_seqscan=off -c jit=off'
  const pool = new pg.Pool({ connectionString: url, options, max: 8 })
  return {
    search: async (query) => {
      const words = normalise(query).words.join(' ')
      const asked = /^[\d ]{5,}$/.test(words) ? words.replaceAll(' ', '') : words
      const { rows } = await pool.query<{ agency_id: number }>({ name: 'peer', text: NEAREST, values: [asked] })
      return rows.map(({ agency_id }) => agency_id)
    },
    close: async () => pool.end(),
  }
}
