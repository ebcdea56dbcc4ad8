import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { afterReading, noticesPage } from '#app/http/notices-page.server.ts'
import { agencyRequest } from '#app/http/signed-in.server.ts'
import { noticesMessages } from '#app/i18n/notices/messages.ts'
import { NoticeList } from '#app/ui/notices/notice-list.tsx'
import { readNotices } from '#app/use-cases/read-notices.server.ts'

export const handle = { permission: 'own-desk:open' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  return noticesPage(await agencyRequest(request, handle.permission))
}

/** All of it has been read. */
export async function action({ request }: ActionFunctionArgs) {
  const { context } = await agencyRequest(request, handle.permission)
  return afterReading(await readNotices(context, 'ALL'), '/lembaga-saya/pemberitahuan')
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${noticesMessages(loaded?.language ?? 'id').inApp.title} · CekLembaga` },
]

export default function OwnNoticesPage() {
  const { language, rows } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{noticesMessages(language).inApp.title}</h1>
      <NoticeList rows={rows} language={language} />
    </>
  )
}
