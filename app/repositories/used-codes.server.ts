import { db } from './db.server.ts'

/** Longer than any code of an authenticator is valid. */
const KEPT_MS = 5 * 60_000
const PREFIX = 'used-code:'

/** Takes a code; false when it was taken before. Of two who give the same code at once, one gets it. */
export async function takeCode(name: string): Promise<boolean> {
  const now = Date.now()
  await db().signInToken.deleteMany({ where: { identifier: { startsWith: PREFIX }, expiresAt: { lt: new Date(now) } } })
  const { count } = await db().signInToken.createMany({
    data: [{ id: name, identifier: `${PREFIX}${name}`, value: '', expiresAt: new Date(now + KEPT_MS) }],
    skipDuplicates: true,
  })
  return count === 1
}

/** It was wrong: it may become right. */
export async function giveBackCode(name: string): Promise<void> {
  await db().signInToken.deleteMany({ where: { id: name } })
}
