import type { ActsMessages } from '#app/i18n/acts/id.ts'

const GROUNDS = [
  'rightOfReplyDone',
  'writtenReasons',
  'harmSerious',
  'licenceIssuedByPredecessor',
  'mendagriApproval',
] as const

type Props = { said: ActsMessages['grounds']; capacity: string; typed: Readonly<Record<string, string>> }

/** What stands behind a decision on paper: ticked by the officer, checked by the ladder. */
export function Grounds({ said, capacity, typed }: Props) {
  return (
    <fieldset className="ruas">
      <legend>{said.legend}</legend>
      {GROUNDS.map((name) => (
        <label className="pilih" key={name}>
          <input type="checkbox" name={name} value="ya" defaultChecked={typed[name] === 'ya'} />
          <span>{said[name]}</span>
        </label>
      ))}
      <p className="petunjuk">{capacity}</p>
    </fieldset>
  )
}
