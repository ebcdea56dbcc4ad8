import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Typed } from '#app/domain/complaints/wizard/draft.ts'
import { wantsSuggestions } from '#app/domain/complaints/wizard/party-step.ts'
import { saveDraft } from '#app/http/complaint-draft.server.ts'
import {
  frameOf,
  keepStep,
  openWizard,
  openWizardAt,
  readPosted,
  STEP_PATHS,
  typedIn,
  type Wizard,
} from '#app/http/report-wizard.server.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import { suggestionWords } from '#app/i18n/complaints/suggestion-words.ts'
import { messages } from '#app/i18n/messages.ts'
import { PartyStep } from '#app/ui/complaints/party-step.tsx'
import { WizardPage } from '#app/ui/complaints/wizard-frame.tsx'
import { findPublicAgencies } from '#app/use-cases/find-public-agencies.server.ts'

const MOST_SUGGESTIONS = 5
const LONGEST_QUERY = 200

export async function loader({ request }: LoaderFunctionArgs) {
  const wizard = await openWizardAt(request)
  const typed = wizard.value.party
  return data({ frame: frameOf(wizard, 'PARTY'), typed, suggestions: await suggestionsFor(wizard, typed) })
}

export async function action({ request }: ActionFunctionArgs) {
  const wizard = await openWizard(request)
  const posted = await readPosted(request)
  const { aksi: asked } = posted.fields
  const typed: Typed = { ...typedIn(posted), dicari: wizard.value.party['dicari'] ?? '' }
  const searched = searchedFor(typed, asked)
  if (searched && (await isToBeShown(wizard, searched, asked))) return showSuggestions(request, wizard, searched)
  return keepStep(request, wizard, { step: 'PARTY', said: { party: searched ?? typed }, action: asked })
}

/** The answer with the name that is looked up now, or undefined where none is. */
function searchedFor(typed: Typed, action: string | undefined): Typed | undefined {
  const looks = action === 'cari' || (action !== 'simpan' && wantsSuggestions(typed))
  return looks ? { ...typed, dicari: (typed['nama'] ?? '').trim() } : undefined
}

/** Who asked sees what was found, nothing too; who only goes on stops where there is something to choose. */
async function isToBeShown(wizard: Wizard, searched: Typed, action: string | undefined): Promise<boolean> {
  if (!wizard.draft) return false
  return action === 'cari' || ((await suggestionsFor(wizard, searched)) ?? []).length > 0
}

/** The name goes into no address: it is kept with the draft, and the page that is asked for anew shows what it finds. */
async function showSuggestions(request: Request, { value }: Wizard, party: Typed) {
  const { headers } = await saveDraft(request, 'LAPOR', { ...value, party })
  return redirect(`${STEP_PATHS.PARTY}#usulan`, { status: 303, headers })
}

async function suggestionsFor({ context, language, norms, whole }: Wizard, typed: Typed) {
  const q = (typed['dicari'] ?? '').slice(0, LONGEST_QUERY)
  if (q === '') return null
  const { found, similar } = await findPublicAgencies(context, { q, limit: MOST_SUGGESTIONS })
  const known = { districtCode: whole.event.districtCode, phone: typed['telepon'] ?? '' }
  const shown = found.length > 0 ? found : similar
  return shown.slice(0, MOST_SUGGESTIONS).map((one) => suggestionWords(one, known, { norms, language }))
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.frame.language ?? 'id'
  return [{ title: `${complaintFormWords(language).titles.PARTY} · ${messages(language).shell.titleEnd}` }]
}

export default function ReportParty() {
  const { frame, typed, suggestions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const faults = answer?.faults ?? []
  return (
    <WizardPage frame={frame} faults={faults}>
      <PartyStep
        language={frame.language}
        typed={answer?.value.party ?? typed}
        suggestions={suggestions}
        faults={faults}
      />
    </WizardPage>
  )
}
