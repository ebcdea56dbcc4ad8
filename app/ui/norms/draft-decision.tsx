import type { ReactNode } from 'react'
import type { normProposalWords } from '#app/i18n/norms/draft-words.ts'
import type { NormsMessages } from '#app/i18n/norms/id.ts'

type Props = {
  proposal: ReturnType<typeof normProposalWords> | null
  can: { propose: boolean; settle: boolean; withdraw: boolean; previewAgain: boolean }
  /** Why this officer cannot be the second; null: they can, or nobody is asked. */
  notYou: string | null
  seenVersion: number
  said: NormsMessages['draft']
  note: string
  confirmField: ReactNode
}

/** What can be done with a draft: propose it, decide on it as the second person, take it back, compare again. */
export function DraftDecision(props: Props) {
  const { can, seenVersion, said } = props
  return (
    <form className="susun" method="post">
      <input type="hidden" name="versi" value={String(seenVersion)} />
      <Behind {...props} />
      {(can.propose || can.settle) && <NoteField {...props} />}
      <div className="baris">
        {can.propose && <Decision value="usulkan" word={said.propose} />}
        {can.settle && <Decision value="konfirmasi" word={said.confirm} />}
        {can.settle && <Decision value="tolak" word={said.decline} second />}
        {can.withdraw && <Decision value="tarik" word={said.withdraw} second />}
        {can.previewAgain && <Decision value="pratinjau" word={said.again} second />}
      </div>
    </form>
  )
}

/** Who has proposed and settled it, and why this officer is not the second. */
function Behind({ proposal, can, notYou }: Props) {
  if (!proposal) return null
  return (
    <>
      <p>{proposal.proposed}</p>
      {proposal.settled && <p>{proposal.settled}</p>}
      {notYou !== null && !can.withdraw && <p>{notYou}</p>}
    </>
  )
}

function NoteField({ can, said, note, confirmField }: Props) {
  return (
    <>
      <div className="ruas">
        <label htmlFor="catatan">{can.propose ? said.reason : said.note}</label>
        <textarea className="masuk" id="catatan" name="catatan" rows={3} maxLength={2000} defaultValue={note} />
      </div>
      {confirmField}
    </>
  )
}

function Decision({ value, word, second = false }: { value: string; word: string; second?: boolean }) {
  return (
    <button className={second ? 'tombol tombol--kedua' : 'tombol'} name="tindakan" value={value}>
      {word}
    </button>
  )
}
