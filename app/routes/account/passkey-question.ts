import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#app/domain/access/policy.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { noQuestion, questionFor, questionRefused } from '#app/http/passkey-question.server.ts'
import { accountRequest, forbidden } from '#app/http/signed-in.server.ts'
import { ownAccountWords } from '#app/i18n/accounts/own-words.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { beginPasskey } from '#app/use-cases/keep-passkeys.server.ts'
import { askPasskey } from '#app/use-cases/prove-passkey.server.ts'

export const handle = { permission: 'own-account:secure' } as const

/** What the passkeys of whoever is signed in are asked, to prove that they are at the keyboard. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await ownRequest(request)
  const asked = await askPasskey('passkey-presence', actor.accountId)
  return asked ? questionFor(asked) : noQuestion()
}

/** What their browser is asked, to make a new passkey; they prove first to be at the keyboard. */
export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await ownRequest(request)
  const { language } = signedIn.preferences
  const fields = await readFields(request)
  const given = { permission: handle.permission, fields, headers: request.headers }
  const present = await confirmPresence(signedIn, given)
  if (!present.ok) return questionRefused(presenceWords(present.refusal, language))
  const begun = await beginPasskey({ ...signedIn, context: present.value })
  return begun.ok ? questionFor(begun.value) : questionRefused(ownAccountWords(begun.refusal, language))
}

async function ownRequest(request: Request) {
  const signedIn = await accountRequest(request)
  if (!may(signedIn.actor, handle.permission)) throw forbidden()
  return signedIn
}
