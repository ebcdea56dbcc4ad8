import { messages } from '#app/i18n/messages.ts'
import type { Language } from '#app/i18n/language.ts'

export type ErrorKind = 'notFound' | 'agencyNumber' | 'method' | 'broken'

/** What went wrong, in words, and the way on. */
export function ErrorText({ kind, language }: { kind: ErrorKind; language: Language }) {
  const { errors } = messages(language).shell
  const { title, text } = errors[kind]
  return (
    <div className="wadah sempit isi tumpuk">
      <title>{`${title} · CekLembaga`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a className="tombol" href="/lembaga">
          {errors.search}
        </a>
      </p>
    </div>
  )
}
