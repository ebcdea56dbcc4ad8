import { messages } from '#app/i18n/messages.ts'
import type { Language } from '#app/i18n/language.ts'

export type ErrorKind = 'notFound' | 'agencyNumber' | 'method' | 'forbidden' | 'broken'

type Props = { kind: ErrorKind; language: Language; isRoom: boolean }

/** What went wrong, in words, and the way on. In a room the frame is gone with the page: the main part is drawn here. */
export function ErrorText({ kind, language, isRoom }: Props) {
  const { errors } = messages(language).shell
  const { title, text } = errors[kind]
  const content = (
    <>
      <title>{`${title} · CekLembaga`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a className="tombol" href={isRoom ? '/masuk' : '/lembaga'}>
          {isRoom ? errors.backToRoom : errors.search}
        </a>
      </p>
    </>
  )
  if (!isRoom) return <div className="wadah sempit isi tumpuk">{content}</div>
  return (
    <main id="isi" tabIndex={-1} className="wadah sempit isi tumpuk">
      {content}
    </main>
  )
}
