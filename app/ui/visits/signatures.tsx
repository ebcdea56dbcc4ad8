import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import type { VisitsMessages } from '#app/i18n/visits/id.ts'
import { UploadField } from '#app/ui/files/upload-field.tsx'
import { ChoiceField, TextField } from '#app/ui/form/field.tsx'

type Props = {
  said: VisitsMessages['sign']
  language: Language
  /** The officer who looks at the page, where they have not signed yet. */
  signer: string | null
  waiting: string
  /** What the representative said, where it was taken down. */
  acknowledged: string | null
  kept: readonly StoredFile[]
  refused: readonly FileRefusal[]
  typed: Readonly<Record<string, string>> | null
}

/** Who signs the minutes: each officer, the representative, or all of them on paper. */
export function Signatures({ said, language, signer, waiting, acknowledged, kept, refused, typed }: Props) {
  return (
    <section className="bagian" aria-labelledby="tanda-tangan">
      <header>
        <h2 id="tanda-tangan">{said.title}</h2>
        <span className="petunjuk">{waiting}</span>
      </header>
      <div className="dalam susun">
        <p>{said.lead}</p>
        {signer !== null && <OfficerForm said={said} signer={signer} />}
        {acknowledged === null ? <RepresentativeForm said={said} typed={typed} /> : <p>{acknowledged}</p>}
        <form method="post" encType="multipart/form-data" className="susun">
          <input type="hidden" name="maksud" value="kertas" />
          <UploadField
            language={language}
            label={said.paper}
            hint={said.paperHint}
            kept={kept}
            refused={refused}
            required
          />
          <div>
            <button className="tombol tombol--kedua" type="submit">
              {said.paperSubmit}
            </button>
          </div>
        </form>
      </div>
    </section>
  )
}

function OfficerForm({ said, signer }: { said: Props['said']; signer: string }) {
  return (
    <form method="post" className="susun">
      <input type="hidden" name="maksud" value="tanda" />
      <label className="pilih">
        <input type="checkbox" name="setuju" value="1" required />
        <span>{fill(said.officer, { nama: signer })}</span>
      </label>
      <div>
        <button className="tombol" type="submit">
          {said.officerSubmit}
        </button>
      </div>
    </form>
  )
}

function RepresentativeForm({ said, typed }: Pick<Props, 'said' | 'typed'>) {
  const choices = (['SIGNED', 'DECLINED', 'ABSENT'] as const).map((value) => ({ value, label: said.kinds[value] }))
  return (
    <form method="post" className="susun">
      <input type="hidden" name="maksud" value="wakil" />
      <ChoiceField name="cara" label={said.representative} choices={choices} typed={typed?.['cara']} required />
      <TextField name="nama" label={said.name} typed={typed?.['nama']} />
      <TextField name="sebab" label={said.note} typed={typed?.['sebab']} />
      <div>
        <button className="tombol tombol--kedua" type="submit">
          {said.representativeSubmit}
        </button>
      </div>
    </form>
  )
}
