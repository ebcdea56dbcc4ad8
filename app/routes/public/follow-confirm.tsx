import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { followingMessages } from '#app/i18n/following/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { OneButton, Told } from '#app/ui/following/told.tsx'
import { confirmFollow, readConfirmation } from '#app/use-cases/confirm-follow.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const found = await readConfirmation(publicContext(request), tokenIn(request))
  const page = { language: readPreferences(request).language, found: found ?? null }
  return data(page, { status: found ? 200 : 404, headers: HEADERS })
}

/** Whoever reads the mail wants it. A link that is not good any more leads to the page that says so. */
export async function action({ request }: ActionFunctionArgs) {
  await confirmFollow(publicContext(request), tokenIn(request))
  const { pathname, search } = new URL(request.url)
  return redirect(`${pathname}${search}`, 303)
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' }

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${followingMessages(loaded?.language ?? 'id').confirm.title} · CekLembaga` },
]

export default function ConfirmPage() {
  const { language, found } = useLoaderData<typeof loader>()
  const { confirm, back } = followingMessages(language)
  if (!found) return <Told title={confirm.badTitle} text={confirm.bad} tone="awas" />
  const named = { nama: found.agency.name, no: found.agency.no }
  const way = { to: `/lembaga/${found.agency.no}`, text: back }
  if (found.follows) return <Told title={confirm.doneTitle} text={fill(confirm.done, named)} tone="baik" way={way} />
  return <OneButton title={confirm.title} text={fill(confirm.text, named)} button={confirm.button} />
}

function tokenIn(request: Request): string {
  return new URL(request.url).searchParams.get('kode') ?? ''
}
