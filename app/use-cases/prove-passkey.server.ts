import { z } from 'zod'
import { beginFlow, endFlow } from './sign-in-flow.server.ts'
import { askForPasskey, passkeyHost, readPasskeyAnswer } from '#app/adapters/passkeys.server.ts'
import { PasskeyAnswer, type PasskeyProof } from '#app/domain/access/passkey.ts'
import { findPasskey, listKeptPasskeys, savePasskeyUsed } from '#app/repositories/passkeys.server.ts'

type For = 'passkey-sign-in' | 'passkey-presence'

const Asked = z.object({ challenge: z.string() })

/** Asks for a passkey: of anybody, or of this account. Undefined where passkeys do not work, or the account has none. */
export async function askPasskey(
  purpose: For,
  accountId?: string,
): Promise<{ options: object; cookie: string } | undefined> {
  const known = accountId === undefined ? [] : await listKeptPasskeys(accountId)
  if (passkeyHost() === undefined || (accountId !== undefined && known.length === 0)) return undefined
  const { options, challenge } = await askForPasskey(known)
  return { options, cookie: await beginFlow(purpose, { challenge }) }
}

/** The passkey that a browser answered with; undefined where it is none of ours, or no answer to what it was asked. */
export async function provePasskey(
  purpose: For,
  { answer, headers }: { answer: PasskeyAnswer; headers: Headers },
): Promise<PasskeyProof | undefined> {
  const asked = Asked.safeParse(await endFlow(purpose, headers))
  const passkey = await findPasskey(answer.id)
  if (!asked.success || !passkey) return undefined
  const proof = await readPasskeyAnswer(answer, { passkey, challenge: asked.data.challenge })
  if (proof) await savePasskeyUsed(passkey.id, proof.counter)
  return proof
}

/** The answer as it comes from a form; undefined where it is none. */
export function readAnswer(text: string): PasskeyAnswer | undefined {
  try {
    return PasskeyAnswer.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
