import { data, redirect } from '@remix-run/node'
import { NETWORK_HEADER, publicContext } from './context.server.ts'
import { readFields } from './form-fields.server.ts'
import { readPreferences } from './preferences.server.ts'
import { FollowerAddress } from '#app/domain/following/follower.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { Result } from '#app/domain/shared/result.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import { fullMinute } from '#app/i18n/sign-in/presence-words.ts'

type LinkRefusal = { code: 'mail-is-off' } | { code: 'too-many-asked' } | { code: 'try-later'; until: Instant }
type Asked = { address: string; language: Language; network: string }
/** The use case of a page that sends a link, and where the page is. */
type Way = { ask: (context: Context, asked: Asked) => Promise<Result<null, LinkRefusal>>; path: string }

const NO_STORE = { 'Cache-Control': 'no-store' }

/** What the pages show that send a link. */
export function linkPage(request: Request, isOn: boolean) {
  const sent = new URL(request.url).searchParams.get('status') === 'dikirim'
  return data({ language: readPreferences(request).language, isOn, sent }, { headers: NO_STORE })
}

/** Asks for a link as the form says; what is wrong is told, and the address stays. Nothing tells whether it is known. */
export async function askedForLink(request: Request, { ask, path }: Way) {
  const { surel = '' } = await readFields(request)
  const { language } = readPreferences(request)
  const email = surel.slice(0, 500)
  const address = FollowerAddress.safeParse(surel)
  if (!address.success) return refused({ email, wrong: faultOf(address.error.issues[0]?.message, language) })
  const network = request.headers.get(NETWORK_HEADER) ?? ''
  const asked = await ask(publicContext(request), { address: address.data, language, network })
  if (asked.ok) return redirect(`${path}?status=dikirim`, { status: 303, headers: NO_STORE })
  return refused({ email, wrong: wordsOf(asked.refusal, language) })
}

function refused(answer: { email: string; wrong: string }) {
  return data(answer, { status: 422, headers: NO_STORE })
}

function faultOf(message: string | undefined, language: Language): string {
  const { faults } = signInMessages(language).ask
  return faults[message === 'empty' || message === 'too-long' ? message : 'not-an-address']
}

function wordsOf(refusal: LinkRefusal, language: Language): string {
  const { off, busy, tooMany } = signInMessages(language).ask
  if (refusal.code === 'try-later') return fill(tooMany, { jam: fullMinute(refusal.until, language) })
  return refusal.code === 'mail-is-off' ? off : busy
}
