import { db } from './db.server.ts'

const PREFIX = 'flow:'

/** Keeps what one way of signing in needs until the browser comes back. Times are those of the machine. */
export async function addFlow(flow: { hash: string; kind: string; value: string; forSeconds: number }): Promise<void> {
  const now = Date.now()
  await db().signInToken.deleteMany({ where: { identifier: { startsWith: PREFIX }, expiresAt: { lt: new Date(now) } } })
  const expiresAt = new Date(now + flow.forSeconds * 1_000)
  await db().signInToken.create({
    data: { id: flow.hash, identifier: `${PREFIX}${flow.kind}`, value: flow.value, expiresAt },
    select: { id: true },
  })
}

/** Takes it out; undefined when it is gone, too old or of another kind. Of two who come at once, one gets it. */
export async function takeFlow(hash: string, kind: string): Promise<string | undefined> {
  const rows = await db().$queryRaw<{ value: string; expires_at: Date }[]>`
    delete from sign_in_token where id = ${hash} and identifier = ${`${PREFIX}${kind}`} returning value, expires_at`
  const [row] = rows
  return row && row.expires_at.getTime() > Date.now() ? row.value : undefined
}
