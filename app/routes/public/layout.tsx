import { Outlet } from '@remix-run/react'

/** Pages for anybody: no session, no script. */
export default function PublicLayout() {
  return <Outlet />
}
