import { keyedHash } from '#app/adapters/keys.server.ts'
import { auth, browserOf } from '#app/repositories/auth.server.ts'
import { giveBackCode, takeCode } from '#app/repositories/used-codes.server.ts'

/** The cookies that a right code gives; undefined where the code was wrong or used before. */
export type CodeChecked = { cookies: string[]; sessionToken: string | undefined }

/**
 * Checks a code of an authenticator, or a backup code. Each is good for once: a code that somebody read over a shoulder
 * opens nothing in the half minute it is still valid.
 */
export async function checkCode(accountId: string, given: string, headers: Headers): Promise<CodeChecked | undefined> {
  const code = given.replaceAll(/\s/g, '')
  if (code === '') return undefined
  const name = keyedHash(`code:${accountId}:${code}`, 'sign-in')
  if (!(await takeCode(name))) return undefined
  const answer = await (/^\d{6}$/.test(code)
    ? auth().api.verifyTOTP({ body: { code }, headers: browserOf(headers), asResponse: true })
    : auth().api.verifyBackupCode({ body: { code }, headers: browserOf(headers), asResponse: true }))
  if (!answer.ok) {
    await giveBackCode(name)
    return undefined
  }
  const { token } = (await answer.json()) as { token?: string }
  return { cookies: answer.headers.getSetCookie(), sessionToken: token }
}
