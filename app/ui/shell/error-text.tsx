import { messages } from '#app/i18n/messages.ts'
import type { Language } from '#app/i18n/language.ts'

export type ErrorKind = 'notFound' | 'agencyNumber' | 'method' | 'forbidden' | 'broken'

type Props = { kind: ErrorKind; language: Language; isRoom: boolean }

/** What went wrong, in words, and the way on. */
export function ErrorText({ kind, language, isRoom }: Props) {
  const { errors } = messages(language).shell
  const { title, text } = errors[kind]
  return (
    <div className="wadah sempit isi tumpuk">
      <title>{`${title} · CekLembaga`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a className="tombol" href={isRoom ? '/masuk' : '/lembaga'}>
          {isRoom ? errors.backToRoom : errors.search}
        </a>
      </p>
    </div>
  )
}
