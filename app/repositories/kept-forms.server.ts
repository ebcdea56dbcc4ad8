import { db } from './db.server.ts'

/** Kept beside the other short-lived values of signing in, which die by themselves. */
const PREFIX = 'kept-form:'

export async function addKeptForm(form: { id: string; sealed: string; minutes: number }): Promise<void> {
  const now = Date.now()
  await db().signInToken.deleteMany({ where: { identifier: { startsWith: PREFIX }, expiresAt: { lt: new Date(now) } } })
  await db().signInToken.create({
    data: {
      id: form.id,
      identifier: `${PREFIX}${form.id}`,
      value: form.sealed,
      expiresAt: new Date(now + form.minutes * 60_000),
    },
    select: { id: true },
  })
}

/** The sealed text, which is gone with the asking. */
export async function takeKeptForm(id: string): Promise<string | undefined> {
  const [row] = await db().$queryRaw<{ value: string; expires_at: Date }[]>`
    delete from sign_in_token where id = ${id} and identifier = ${`${PREFIX}${id}`} returning value, expires_at`
  return row && row.expires_at > new Date() ? row.value : undefined
}
