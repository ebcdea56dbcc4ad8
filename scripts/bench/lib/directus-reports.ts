import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startDirectus, type Directus } from './directus.ts'
import { percentile } from './load.ts'

/** A Directus with a table for reports: what they say, and the file that came with them. */
export type ReportPeer = Directus

const TABLE = 'peer_report'

/** Starts Directus on the same server with a plain table that a form would write into. */
export async function startDirectusForReports(databaseUrl: string, say: (line: string) => void): Promise<ReportPeer> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`create table if not exists ${TABLE}
      (id serial primary key, kinds text, story text, name text, phone text, file text)`)
  } finally {
    await client.end()
  }
  const directus = await startDirectus(databaseUrl, say)
  await pause(1000)
  return directus
}

/** Reports a second, each a file of 2 MB and a row that names it, by so many callers who never pause. */
export async function itemsOf(
  { url, headers }: ReportPeer,
  photo: Uint8Array,
  { seconds, callers }: { seconds: number; callers: number },
): Promise<{ perSecond: number; p95Ms: number }> {
  const until = performance.now() + seconds * 1000
  const began = performance.now()
  const times: number[] = []
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now()
      await sendItem(url, headers, photo)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  const perSecond = (times.length / (performance.now() - began)) * 1000
  return {
    perSecond,
    p95Ms: percentile(
      times.toSorted((a, b) => a - b),
      0.95,
    ),
  }
}

async function sendItem(url: string, headers: Directus['headers'], photo: Uint8Array): Promise<void> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(photo)], 'kuitansi.jpg', { type: 'image/jpeg' }))
  const stored = await fetch(`${url}/files`, { method: 'POST', headers, body: form })
  if (!stored.ok) throw new Error(`Directus took no file: ${String(stored.status)}.`)
  const { data } = (await stored.json()) as { data: { id: string } }
  const item = { kinds: 'A6,C1', story: 'Laporan uji.', name: 'Pelapor Uji', phone: '081299000000', file: data.id }
  const json = { ...headers, 'content-type': 'application/json' }
  const made = await fetch(`${url}/items/${TABLE}`, { method: 'POST', headers: json, body: JSON.stringify(item) })
  if (!made.ok) throw new Error(`Directus took no item: ${String(made.status)}.`)
}
