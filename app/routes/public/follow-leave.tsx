import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { followingMessages } from '#app/i18n/following/messages.ts'
import { OneButton, Told } from '#app/ui/following/told.tsx'
import { isLeaveLink, leaveFollow } from '#app/use-cases/leave-follow.server.ts'

export function loader({ request }: LoaderFunctionArgs) {
  const good = isLeaveLink(tokenIn(request))
  return data({ language: readPreferences(request).language, good }, { status: good ? 200 : 404, headers: HEADERS })
}

/** The button of the page, and the one of a reader of mail (RFC 8058): no session is needed, and nothing redirects. */
export async function action({ request }: ActionFunctionArgs) {
  const left = await leaveFollow(publicContext(request), tokenIn(request))
  return data({ left: left.ok }, { status: left.ok ? 200 : 404, headers: HEADERS })
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' }

export const headers = () => HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${followingMessages(loaded?.language ?? 'id').leave.title} · CekLembaga` },
]

export default function LeavePage() {
  const { language, good } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { leave } = followingMessages(language)
  if (!good) return <Told title={leave.badTitle} text={leave.bad} tone="awas" />
  if (answer?.left) return <Told title={leave.doneTitle} text={leave.done} tone="baik" />
  return <OneButton title={leave.title} text={leave.text} button={leave.button} />
}

function tokenIn(request: Request): string {
  return new URL(request.url).searchParams.get('kode') ?? ''
}
