import type { ReactNode } from 'react'
import type { ScreeningAct } from '#app/domain/complaints/screening-acts.ts'
import type { ScreeningMessages } from '#app/i18n/screening/id.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { AreaField, SelectField, type Choice } from '#app/ui/form/field.tsx'

export type MoveRow = { act: ScreeningAct; held: string }
/** What was typed into a form that was refused. */
export type TypedMove = { act: string; fields: Record<string, string> } | null

type Props = {
  moves: readonly MoveRow[]
  said: ScreeningMessages
  no: string
  bodies: readonly Choice[]
  typed: TypedMove
  /** The proof of being at the keyboard, for a rejection. */
  confirm: ReactNode
}

/** What can be done next: possible acts with their form, others as text with the reason (design.md 6). */
export function Moves(props: Props) {
  return (
    <ul className="langkah-sop">
      {props.moves.map((move) =>
        move.held === '' ? (
          <PossibleMove key={move.act} move={move} {...props} />
        ) : (
          <HeldMove key={move.act} move={move} said={props.said} />
        ),
      )}
    </ul>
  )
}

function HeldMove({ move, said }: { move: MoveRow; said: ScreeningMessages }) {
  return (
    <li>
      <div>
        <b>{said.acts[move.act]}</b>
        <span className="tolak">
          <Icon name="kunci" /> {move.held}
        </span>
      </div>
      <span className="kunci-m">{said.page.held}</span>
    </li>
  )
}

function PossibleMove({ move: { act }, said, no, typed, ...rest }: Props & { move: MoveRow }) {
  if (act === 'screen')
    return (
      <li>
        <div>
          <b>{said.acts.screen}</b>
        </div>
        <a className="tombol tombol--kecil" href={`/petugas/laporan/${no}/telaah`}>
          {said.acts.screen}
        </a>
      </li>
    )
  const fields = typed?.act === act ? typed.fields : {}
  return (
    <li>
      <details className="lipat" open={typed?.act === act}>
        <summary>{said.acts[act]}</summary>
        <form method="post" className="susun">
          <ActFields act={act} said={said} fields={fields} {...rest} />
          <button className="tombol tombol--kecil" name="tindakan" value={act}>
            {said.acts[act]}
          </button>
        </form>
      </details>
    </li>
  )
}

type FieldsOf = Pick<Props, 'said' | 'bodies' | 'confirm'> & { act: ScreeningAct; fields: Record<string, string> }

const WITH_REASON: ReadonlySet<ScreeningAct> = new Set<ScreeningAct>([
  'accept',
  'forward',
  'answer',
  'reject',
  'open-emergency',
  'hand-over',
])
const WITH_BODY: ReadonlySet<ScreeningAct> = new Set<ScreeningAct>(['forward', 'hand-over'])

function ActFields({ act, said, fields, bodies, confirm }: FieldsOf) {
  const { page } = said
  const choices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
  const chosen = { empty: page.choose, required: true }
  const id = (name: string) => `${act}-${name}`
  return (
    <>
      {WITH_BODY.has(act) && (
        <SelectField
          id={id('instansi')}
          name="instansi"
          label={page.body}
          choices={bodies}
          typed={fields['instansi']}
          {...chosen}
        />
      )}
      {act === 'answer' && (
        <SelectField
          id={id('bentuk')}
          name="bentuk"
          label={said.how}
          choices={choices(said.hows)}
          typed={fields['bentuk']}
          {...chosen}
        />
      )}
      {act === 'reject' && (
        <SelectField
          id={id('dasar')}
          name="dasar"
          label={said.ground}
          choices={choices(said.grounds)}
          typed={fields['dasar']}
          {...chosen}
        />
      )}
      {WITH_REASON.has(act) && (
        <AreaField
          id={id('alasan')}
          name="alasan"
          label={page.reason}
          hint={act === 'accept' || act === 'open-emergency' ? page.noteHint : page.reasonHint}
          typed={fields['alasan']}
          rows={3}
        />
      )}
      {act === 'reject' && confirm}
    </>
  )
}
