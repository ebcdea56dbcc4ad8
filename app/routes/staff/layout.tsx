import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { deskData } from '#app/http/desk-frame.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import styles from '#app/styles/kerja.css?url'
import { DeskFrame } from '#app/ui/desk/desk-frame.tsx'
import { DESK_NAV } from '#app/ui/desk/desk-nav.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, 'desk:open')
  const rooms = [...new Set(DESK_NAV.map(({ permission }) => permission))]
  return data(await deskData(signedIn, { request, rooms }), { headers: { 'Cache-Control': 'no-store' } })
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

/** The rooms of the officers: each page in the frame, and nothing of it in any cache. */
export default function StaffLayout() {
  const desk = useLoaderData<typeof loader>()
  return (
    <DeskFrame {...desk} counts={{}} unread={0}>
      <Outlet />
    </DeskFrame>
  )
}
