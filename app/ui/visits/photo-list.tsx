import type { FileRefusal } from '#app/domain/files/file.ts'
import type { Language } from '#app/i18n/language.ts'
import type { VisitsMessages } from '#app/i18n/visits/id.ts'
import type { photoWords } from '#app/i18n/visits/visit-words.ts'
import { UploadField } from '#app/ui/files/upload-field.tsx'
import { TextField } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { PlaceFields } from './place-fields.tsx'

type Props = { photos: ReturnType<typeof photoWords>; said: VisitsMessages['photos'] }

/** The photos, each with where and when it was taken and how that is known. */
export function PhotoList({ photos, said }: Props) {
  if (photos.length === 0) return <p className="petunjuk">{said.none}</p>
  return (
    <ul className="berkas" role="list">
      {photos.map(({ id, href, title, lines }) => (
        <li key={id}>
          <Icon name="gambar" />
          <div>
            {href === null ? <b>{title}</b> : <a href={href}>{title}</a>}
            {lines.map((line) => (
              <small className="ket" key={line}>
                {line}
              </small>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

type FormProps = {
  said: VisitsMessages
  language: Language
  refused: readonly FileRefusal[]
  typed: Readonly<Record<string, string>> | null
}

/** Photos are uploaded as they are taken; what a photo does not say of itself is filled in beside it. */
export function PhotoForm({ said, language, refused, typed }: FormProps) {
  const { photos } = said
  return (
    <form method="post" encType="multipart/form-data" className="susun">
      <input type="hidden" name="maksud" value="foto" />
      <p>{photos.lead}</p>
      <UploadField language={language} kept={[]} refused={refused} required />
      <TextField name="foto-keterangan" label={photos.caption} typed={typed?.['foto-keterangan']} />
      <div className="ruas">
        <label htmlFor="foto-jam">{photos.time}</label>
        <input className="masuk" id="foto-jam" name="foto-jam" type="time" defaultValue={typed?.['foto-jam'] ?? ''} />
      </div>
      <PlaceFields said={said.report} typed={typed} idPrefix="foto" />
      <div>
        <button className="tombol tombol--kedua" type="submit">
          {photos.submit}
        </button>
      </div>
    </form>
  )
}
