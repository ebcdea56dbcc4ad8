import type { VisitsMessages } from '#app/i18n/visits/id.ts'

type Props = {
  said: VisitsMessages['report']
  typed: Readonly<Record<string, string>> | null
  /** Two forms of one page have these fields. */
  idPrefix: string
}

/** Where: typed, or taken from the phone where a script may ask it. */
export function PlaceFields({ said, typed, idPrefix }: Props) {
  const hint = `${idPrefix}-tempat`
  const value = (name: string, otherwise = '') => typed?.[name] ?? otherwise
  return (
    <fieldset className="ruas">
      <legend>{said.place}</legend>
      <p className="petunjuk" id={hint}>
        {said.placeHint}
      </p>
      <input type="hidden" name="ketelitian" defaultValue={value('ketelitian')} />
      <input type="hidden" name="sumber" defaultValue={value('sumber', 'TYPED')} />
      <div className="dua dua--imbang">
        <Degrees name="lintang" label={said.latitude} typed={value('lintang')} {...{ idPrefix, hint }} />
        <Degrees name="bujur" label={said.longitude} typed={value('bujur')} {...{ idPrefix, hint }} />
      </div>
      <div className="baris">
        <button
          className="tombol tombol--tenang tombol--kecil"
          type="button"
          data-lokasi=""
          data-berhasil={said.located}
          data-gagal={said.notLocated}
          hidden
        >
          {said.locate}
        </button>
        <span role="status" />
      </div>
    </fieldset>
  )
}

type DegreesProps = { name: string; label: string; typed: string; idPrefix: string; hint: string }

function Degrees({ name, label, typed, idPrefix, hint }: DegreesProps) {
  const id = `${idPrefix}-${name}`
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input className="masuk" id={id} name={name} aria-describedby={hint} defaultValue={typed} />
    </div>
  )
}
