import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPreferences } from '#app/http/preferences.server.ts'
import { messages } from '#app/i18n/messages.ts'
import { TextArticle } from '#app/ui/texts/text-article.tsx'

export function loader({ request }: LoaderFunctionArgs) {
  return { language: readPreferences(request).language }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { texts, shell } = messages(data?.language ?? 'id')
  return [{ title: `${texts.privacy.title} · ${shell.titleEnd}` }, { name: 'description', content: texts.privacy.lead }]
}

export default function Privacy() {
  const { language } = useLoaderData<typeof loader>()
  return <TextArticle page={messages(language).texts.privacy} />
}
