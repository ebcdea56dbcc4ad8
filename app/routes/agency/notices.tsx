import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFields } from '#app/http/form-fields.server.ts'
import { afterNotices, noticesOrder, noticesPage } from '#app/http/notices-page.server.ts'
import { agencyRequest } from '#app/http/signed-in.server.ts'
import { noticesMessages } from '#app/i18n/notices/messages.ts'
import { MailBoxes } from '#app/ui/notices/mail-boxes.tsx'
import { NoticeList } from '#app/ui/notices/notice-list.tsx'
import { keepNoticeSettings } from '#app/use-cases/keep-notice-settings.server.ts'
import { readNotices } from '#app/use-cases/read-notices.server.ts'
import styles from '#app/styles/akun.css?url'

export const handle = { permission: 'own-desk:open' } as const

const PATH = '/lembaga-saya/pemberitahuan'

export async function loader({ request }: LoaderFunctionArgs) {
  return noticesPage(await agencyRequest(request, handle.permission), request)
}

/** One of it, or all, has been read; or which mails are wanted has been chosen. */
export async function action({ request }: ActionFunctionArgs) {
  const { context } = await agencyRequest(request, handle.permission)
  const order = noticesOrder(await readFields(request))
  if (order.act === 'settings') {
    return afterNotices(await keepNoticeSettings(context, order.ticked), `${PATH}?tersimpan=ya`)
  }
  return afterNotices(await readNotices(context, order.ids), PATH)
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${noticesMessages(loaded?.language ?? 'id').inApp.title} · CekLembaga` },
]

export default function OwnNoticesPage() {
  const { language, rows, mail } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{noticesMessages(language).inApp.title}</h1>
      <NoticeList rows={rows} language={language} />
      <MailBoxes {...mail} language={language} />
    </>
  )
}
