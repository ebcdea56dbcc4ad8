import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

const derive = promisify(argon2)

/** OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** A password as it is kept: Argon2id with its own salt, in the usual text form (PHC). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const { memory, passes, parallelism } = COST
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...COST })
  return `$argon2id$v=19$m=${String(memory)},t=${String(passes)},p=${String(parallelism)}$${base64(nonce)}$${base64(tag)}`
}

/** Is this the password behind that hash? A text that is no hash of ours belongs to no password. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = FORM.exec(hash) ?? []
  const kept = Buffer.from(tag, 'base64')
  if (kept.length !== COST.tagLength) return false
  const made = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: COST.tagLength,
  })
  return timingSafeEqual(kept, made)
}

/** Words that everybody here would try first. */
const OF_THIS_PLACE = ['ceklembaga', 'disnaker', 'bekasi', 'cikarang', 'kabupaten', 'petugas', 'lembaga', 'rahasia']

let estimator: ZxcvbnFactory | undefined

/**
 * How many guesses a password stands, from 0 (one of the commonest of the lists that were breached) to 4. `known` is what
 * others know of the person: name and e-mail address.
 */
export async function passwordScore(password: string, known: readonly string[]): Promise<number> {
  estimator ??= await makeEstimator()
  return estimator.check(password.slice(0, 128), known.flatMap(wordsOf)).score
}

/** The lists are large and rarely asked: they are read when the first password is chosen. */
async function makeEstimator(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory: Factory } = await import('@zxcvbn-ts/core')
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common')
  return new Factory({ dictionary: { ...dictionary, place: OF_THIS_PLACE }, graphs: adjacencyGraphs })
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
