import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { ownPath } from './preferences.server.ts'
import { readTexts } from './upload-form.server.ts'
import { addKeptForm, takeKeptForm } from '#app/repositories/kept-forms.server.ts'

/** How long a form waits for somebody to sign in again, in minutes. */
const KEPT_MINUTES = 30
const LONGEST = 200_000

/** Never kept, whatever form they came with. */
const SECRET_FIELDS = new Set(['kataSandi', 'kode', 'sandiBaru', 'sandiLagi'])

/**
 * `fields`: as they came, each value of a name that has several. `files`: the form could carry files; those are not kept,
 * and whoever typed is told so.
 */
const Kept = z.object({
  path: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  files: z.boolean().default(false),
})
type Kept = z.infer<typeof Kept>

/**
 * Keeps what somebody typed while their session had ended. The text is encrypted under a key that goes into the address
 * the browser is sent to and nowhere else: the database alone opens nothing. Gives the query that leads back to it.
 */
export async function keepForm(request: Request): Promise<string | undefined> {
  const { pathname, search } = new URL(request.url)
  const fields = (await readTexts(request)).filter(([name]) => !SECRET_FIELDS.has(name))
  const files = /^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')
  const text = JSON.stringify({ path: `${pathname}${search}`, fields, files } satisfies Kept)
  if (fields.length === 0 || text.length > LONGEST) return undefined
  const key = randomBytes(32)
  await addKeptForm({ id: nameOf(key), sealed: sealed(text, key), minutes: KEPT_MINUTES })
  return new URLSearchParams({ isian: key.toString('base64url') }).toString()
}

/** What was kept under a key; once. */
export async function keptForm(key: string): Promise<Kept | undefined> {
  const bytes = Buffer.from(key, 'base64url')
  if (bytes.length !== 32) return undefined
  const found = await takeKeptForm(nameOf(bytes))
  if (found === undefined) return undefined
  const kept = Kept.parse(JSON.parse(opened(found, bytes)))
  return { ...kept, path: ownPath(kept.path) }
}

function nameOf(key: Buffer): string {
  return createHash('sha256').update('kept-form').update(key).digest('hex')
}

function sealed(text: string, key: Buffer): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64')
}

function opened(text: string, key: Buffer): string {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
