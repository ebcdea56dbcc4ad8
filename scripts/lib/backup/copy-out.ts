import type { Readable } from 'node:stream'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/**
 * Hands the rows of `copy … to stdout` on as they come, and ends when the connection may be asked again: the stream ends
 * with the last row, some words of the server before that.
 */
export async function copyOut(
  client: pg.Client,
  sql: string,
  work: (rows: Readable) => Promise<unknown>,
): Promise<void> {
  const ready = new Promise<void>((resolve) => {
    client.once('drain', resolve)
  })
  await work(client.query(copyTo(sql)))
  await ready
}
