import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { agencyRequest } from '#app/http/signed-in.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { countUnreadNotices } from '#app/repositories/notices.server.ts'
import styles from '#app/styles/kerja.css?url'
import { OwnDeskFrame } from '#app/ui/own-desk/own-desk-frame.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, preferences } = await agencyRequest(request, 'own-desk:open')
  const no = AgencyNo.safeParse(params['no'])
  const agency = no.success && actor.agencies.includes(no.data) ? await findAgency(no.data) : undefined
  const { pathname, search } = new URL(request.url)
  return data(
    {
      language: preferences.language,
      path: `${pathname}${search}`,
      name: actor.name,
      agency: agency ? { no: agency.no, name: agency.name } : null,
      unread: await countUnreadNotices(actor.accountId),
    },
    { headers: ROOM_HEADERS },
  )
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const headers = () => ROOM_HEADERS

/** The rooms of an agency: each page in the frame, and nothing of it in any cache. */
export default function OwnDeskLayout() {
  const desk = useLoaderData<typeof loader>()
  return (
    <OwnDeskFrame {...desk}>
      <Outlet />
    </OwnDeskFrame>
  )
}
