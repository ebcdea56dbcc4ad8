import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { publicContext } from '#app/http/context.server.ts'
import { languageToKeep, readPageLanguage, readPreferences } from '#app/http/preferences.server.ts'
import { databaseKind } from '#app/repositories/settings.server.ts'
import fontUrl from '#app/styles/fonts/plus-jakarta-sans-id.woff2?url'
import styles from '#app/styles/publik.css?url'
import { IconPage, Sprite } from '#app/ui/icons/icon.tsx'
import { ErrorText, type ErrorKind } from '#app/ui/shell/error-text.tsx'
import type { Frame } from '#app/ui/shell/frame.ts'
import { isRoom, PageFrame } from '#app/ui/shell/page-frame.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { today } = publicContext(request)
  const { pathname, search } = new URL(request.url)
  const liked = { ...readPreferences(request), shownIn: readPageLanguage(request) }
  const frame = { ...liked, today, kind: await databaseKind(), path: `${pathname}${search}` }
  const cookie = languageToKeep(request)
  return data(frame, cookie === undefined ? {} : { headers: { 'Set-Cookie': cookie } })
}

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/lambang.svg', type: 'image/svg+xml' },
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
]

/** The document of every page, error pages included. No script: what a page does, links and forms do. */
export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang={frame?.shownIn ?? 'id'} data-theme={frame?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body className={frame && isRoom(frame.path) ? 'kerja' : undefined}>
        <IconPage>
          <PageFrame frame={frame ?? WITHOUT_DATA}>{children}</PageFrame>
          <Sprite />
        </IconPage>
      </body>
    </html>
  )
}

/** Where even the root could not be loaded: a page without dates. */
const WITHOUT_DATA: Frame = {
  language: 'id',
  shownIn: 'id',
  theme: undefined,
  today: null,
  kind: 'REAL',
  path: '/',
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const frame = useRouteLoaderData<typeof loader>('root')
  return <ErrorText kind={kindOf(error)} language={frame?.language ?? 'id'} isRoom={isRoom(frame?.path ?? '/')} />
}

function kindOf(error: unknown): ErrorKind {
  if (!isRouteErrorResponse(error)) return 'broken'
  if (error.status === 405) return 'method'
  if (error.status === 403) return 'forbidden'
  if (error.status !== 404) return 'broken'
  return error.data === 'agency-number' ? 'agencyNumber' : 'notFound'
}
