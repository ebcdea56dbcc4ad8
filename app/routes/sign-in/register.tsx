import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askedForLink, linkPage } from '#app/http/asked-for-link.server.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import styles from '#app/styles/masuk.css?url'
import { AskForLink } from '#app/ui/sign-in/ask-for-link.tsx'
import { askForAccount, linksGoOut } from '#app/use-cases/ask-for-account-link.server.ts'

const PATH = '/masuk/daftar'

export function loader({ request }: LoaderFunctionArgs) {
  return linkPage(request, linksGoOut())
}

export async function action({ request }: ActionFunctionArgs) {
  return askedForLink(request, { ask: askForAccount, path: PATH })
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${signInMessages(loaded?.language ?? 'id').register.title} · CekLembaga` },
]

export default function RegisterPage() {
  const loaded = useLoaderData<typeof loader>()
  return <AskForLink page="register" action={PATH} loaded={loaded} answer={useActionData<typeof action>()} />
}
