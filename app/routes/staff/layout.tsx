import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import type { StaffActor } from '#app/domain/access/actor.ts'
import { may } from '#app/domain/access/policy.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { deskData } from '#app/http/desk-frame.server.ts'
import { readingFor } from '#app/http/queue-page.server.ts'
import { staffRequest, type SignedIn } from '#app/http/signed-in.server.ts'
import { countUnreadNotices } from '#app/repositories/notices.server.ts'
import { countWork } from '#app/repositories/work-list.server.ts'
import styles from '#app/styles/kerja.css?url'
import { DeskFrame } from '#app/ui/desk/desk-frame.tsx'
import { DESK_NAV } from '#app/ui/desk/desk-nav.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, 'desk:open')
  const rooms = [...new Set(DESK_NAV.map(({ permission }) => permission))]
  const desk = await deskData(signedIn, { request, rooms })
  return data({ ...desk, counts: await countsFor(signedIn) }, { headers: { 'Cache-Control': 'no-store' } })
}

/** What waits for this officer, for the rail. */
async function countsFor({ actor, context }: SignedIn<StaffActor>) {
  const [unread, mine] = await Promise.all([countUnreadNotices(actor.accountId), countMine(actor, context.today)])
  return { ...(unread > 0 && { notices: unread }), ...(mine > 0 && { queue: mine }) }
}

async function countMine(actor: StaffActor, today: Day): Promise<number> {
  if (!may(actor, 'queue:read')) return 0
  const { 'perlu-saya': mine } = await countWork(await readingFor(actor, today))
  return mine
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

/** The rooms of the officers: each page in the frame, and nothing of it in any cache. */
export default function StaffLayout() {
  const desk = useLoaderData<typeof loader>()
  return (
    <DeskFrame {...desk}>
      <Outlet />
    </DeskFrame>
  )
}
