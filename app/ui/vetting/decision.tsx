import { FirstDecision, InvalidateForm } from './first-decision.tsx'
import { FourEyes, type FourEyesProps } from './four-eyes.tsx'
import { Preview } from './preview.tsx'
import type { documentWords } from '#app/i18n/vetting/document-words.ts'
import type { VettingMessages } from '#app/i18n/vetting/id.ts'
import type { previewWords } from '#app/i18n/vetting/preview-words.ts'

export type DecisionProps = Pick<FourEyesProps, 'seenVersion' | 'typed' | 'notYou' | 'isMine' | 'confirmField'> & {
  said: VettingMessages
  evidence: ReturnType<typeof documentWords> | undefined
  proposal: FourEyesProps['proposal'] | undefined
  previews: readonly ReturnType<typeof previewWords>[]
  today: string
  mayPropose: boolean
  mayAsk: boolean
  rotate: boolean
}

/** The decision on a document: what it would do to the public page, what was proposed, and what this officer may do. */
export function Decision(props: DecisionProps) {
  const { said, evidence, proposal, previews } = props
  return (
    <section className="bagian" aria-labelledby="em">
      <header>
        <h2 id="em">{said.fourEyes.title}</h2>
        <span className="petunjuk">{said.fourEyes.hint}</span>
      </header>
      <div className="dalam">
        {previews.map((preview) => (
          <Preview key={preview.title} preview={preview} said={said.preview} />
        ))}
        {proposal && <FourEyes {...props} proposal={proposal} said={said.fourEyes} />}
        {evidence && !proposal?.isOpen && <Own {...props} evidence={evidence} />}
      </div>
    </section>
  )
}

type OwnProps = DecisionProps & { evidence: NonNullable<DecisionProps['evidence']> }

function Own({ evidence, said, mayPropose, mayAsk, rotate, seenVersion, typed, today }: OwnProps) {
  const given = { said: said.fourEyes, evidenceRef: evidence.ref, seenVersion }
  if (evidence.isAccepted) return mayPropose ? <InvalidateForm {...given} today={today} /> : null
  if (!evidence.isUndecided || !(mayPropose || mayAsk)) return null
  const rotation = rotate ? said.fourEyes.rotation : null
  return <FirstDecision {...given} typed={typed} mayPropose={mayPropose} mayAsk={mayAsk} rotation={rotation} />
}
