import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { frameOf, keepStep, openWizard, openWizardAt, readPosted, typedIn } from '#app/http/report-wizard.server.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import { previewTexts } from '#app/i18n/complaints/preview-texts.ts'
import { messages } from '#app/i18n/messages.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { PrivacyStep } from '#app/ui/complaints/privacy-step.tsx'
import { WizardPage } from '#app/ui/complaints/wizard-frame.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const wizard = await openWizardAt(request)
  const { language, norms, value, whole, draft } = wizard
  const districts = norms.region.kecamatan.map(({ name }) => name)
  const texts = previewTexts(whole, { privacy: value.privacy, districts, language })
  const files = await listFilesFor(draft.files)
  const hasFiles = files.some(({ destroyedAt }) => destroyedAt === null)
  return data({ frame: frameOf(wizard, 'PRIVACY'), typed: value.privacy, texts, hasFiles })
}

export async function action({ request }: ActionFunctionArgs) {
  const wizard = await openWizard(request)
  const posted = await readPosted(request)
  const said = { privacy: typedIn(posted) }
  return keepStep(request, wizard, { step: 'PRIVACY', said, action: posted.fields['aksi'] })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.frame.language ?? 'id'
  return [{ title: `${complaintFormWords(language).titles.PRIVACY} · ${messages(language).shell.titleEnd}` }]
}

export default function ReportPrivacy() {
  const { frame, typed, texts, hasFiles } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const faults = answer?.faults ?? []
  return (
    <WizardPage frame={frame} faults={faults}>
      <PrivacyStep
        {...{ language: frame.language, faults, texts, hasFiles }}
        typed={answer?.value.privacy ?? typed}
      />
    </WizardPage>
  )
}
