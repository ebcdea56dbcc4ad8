import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { frameOf, keepStep, openWizard, readPosted } from '#app/http/report-wizard.server.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { KindsStep, type KindView } from '#app/ui/complaints/kinds-step.tsx'
import { STEP_LINKS, WizardPage } from '#app/ui/complaints/wizard-frame.tsx'
import { firstWrong } from '#app/domain/complaints/wizard/whole.ts'

const STATUSES = ['tersimpan', 'dihapus', 'tidak-ada', 'jenis'] as const

export async function loader({ request }: LoaderFunctionArgs) {
  const wizard = await openWizard(request)
  const { language, norms, draft, value, whole } = wizard
  const asked = new URL(request.url).searchParams.get('status')
  const status = STATUSES.find((one) => one === asked) ?? null
  const kinds = norms.complaintKinds.kinds.map((kind): KindView => {
    const { code, group, label, help, leadUnitId } = kind
    return { code, group, label: label[language], help: help[language], isOfficial: leadUnitId === 'INSPEKTORAT' }
  })
  const resumeAt = draft && whole.kinds.length > 0 ? STEP_LINKS[firstWrong(whole) ?? 'REVIEW'] : null
  return data({ frame: frameOf(wizard, 'KINDS'), kinds, chosen: value.kinds, status, resumeAt })
}

export async function action({ request }: ActionFunctionArgs) {
  const wizard = await openWizard(request)
  const posted = await readPosted(request)
  const said = { kinds: posted.all('jenis').slice(0, 30) }
  return keepStep(request, wizard, { step: 'KINDS', said, action: posted.fields['aksi'] })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.frame.language ?? 'id'
  return [
    { title: `${complaintFormWords(language).titles.KINDS} · ${messages(language).shell.titleEnd}` },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function ReportKinds() {
  const { frame, kinds, chosen, status, resumeAt } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const faults = answer?.faults ?? []
  return (
    <WizardPage frame={frame} faults={faults}>
      {!answer && <Notice {...{ frame, status, resumeAt }} />}
      <KindsStep language={frame.language} kinds={kinds} chosen={answer?.value.kinds ?? chosen} faults={faults} />
    </WizardPage>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Notice({ frame, status, resumeAt }: Pick<Loaded, 'frame' | 'status' | 'resumeAt'>) {
  const { draft } = complaintFormWords(frame.language)
  const told = {
    tersimpan: { title: draft.savedTitle, text: fill(draft.saved, { waktu: frame.until ?? '' }) },
    dihapus: { title: draft.discardedTitle, text: draft.discarded },
    'tidak-ada': { title: draft.endedTitle, text: draft.ended },
    jenis: { title: draft.kindsFirst, text: '' },
  }
  const said = status === null ? { title: draft.resumeTitle, text: '' } : told[status]
  if (status === null && resumeAt === null) return null
  return (
    <div className="catatan" role="status">
      <Icon name="info" />
      <div>
        <p className="catatan__judul">{said.title}</p>
        {said.text !== '' && <p>{said.text}</p>}
        {resumeAt !== null && (
          <p>
            <a href={resumeAt}>{draft.resume}</a>
          </p>
        )}
      </div>
    </div>
  )
}
