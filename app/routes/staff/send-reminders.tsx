import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readReminderForm, reminderWords } from '#app/http/reminder-page.server.ts'
import { forbidden, staffRequest, type SignedIn } from '#app/http/signed-in.server.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { officeWords } from '#app/i18n/letters/office.ts'
import { warningsMessages } from '#app/i18n/warnings/messages.ts'
import { reminderLetter } from '#app/i18n/warnings/reminder-letter.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ReminderPreview } from '#app/ui/warnings/reminder-preview.tsx'
import { previewReminders, remindAgencies } from '#app/use-cases/remind-agencies.server.ts'

export const handle = { permission: 'warning:send' } as const

const WORDS = { letter: reminderLetter, office: officeWords }

/** The page is the answer to a form; its bare address leads back to the radar. */
export async function loader({ request }: LoaderFunctionArgs) {
  await staffRequest(request, handle.permission)
  return redirect('/petugas/peringatan', 303)
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { nos, send } = await readReminderForm(request)
  if (!send) return previewOf(signedIn, nos)
  const done = await remindAgencies(signedIn.context, { nos, words: WORDS })
  if (!done.ok) return previewOf(signedIn, nos)
  const count = done.value.filter(({ refusal }) => refusal === null).length
  if (count === 0) return previewOf(signedIn, nos)
  return redirect(`/petugas/peringatan?terkirim=${String(count)}`, 303)
}

async function previewOf({ context, preferences }: SignedIn, nos: readonly AgencyNo[]) {
  const { language } = preferences
  const norms = await loadNorms()
  const preview = await previewReminders(context, nos)
  if (preview.ok) {
    const rows = preview.value.map((one) => reminderWords(one, { norms, language }))
    return data({ language, rows, wrong: null })
  }
  const { code } = preview.refusal
  if (code === 'not-allowed') throw forbidden()
  return data({ language, rows: [], wrong: warningsMessages(language).send.refusals[code] }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: `${warningsMessages('id').send.title} · CekLembaga` }]

export default function SendRemindersPage() {
  const page = useActionData<typeof action>()
  return page ? <ReminderPreview {...page} /> : null
}
