import { Fragment } from 'react'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import type { Clue } from '#app/domain/complaints/safety-clues.ts'
import type { Passage } from '#app/domain/complaints/safety-preview.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { fill } from '#app/i18n/language.ts'

/** A text of the report and what was found in it. `label`: which part of the form it is. */
export type PreviewedText = { label: string; text: string; passages: readonly Passage[] }

type Props = {
  language: ReportLanguage
  texts: readonly PreviewedText[]
  /** The report comes with files. */
  hasFiles: boolean
  /** Where the texts can be changed. */
  changeAt: string
}

/** The passages that may tell who reports, double marked and counted in words. Advice: nothing is held back by it. */
export function SafetyPreview({ language, texts, hasFiles, changeAt }: Props) {
  const { safety } = complaintPartWords(language)
  const found = texts.filter(({ passages }) => passages.length > 0)
  return (
    <section className="tumpuk tumpuk-s" aria-labelledby="jaga">
      <h2 className="kelompok" id="jaga">
        {safety.title}
      </h2>
      {found.length === 0 ? <p>{safety.none}</p> : <Found language={language} found={found} changeAt={changeAt} />}
      {hasFiles && <p className="petunjuk">{safety.filesCleaned}</p>}
    </section>
  )
}

function Found({
  language,
  found,
  changeAt,
}: { found: readonly PreviewedText[] } & Pick<Props, 'language' | 'changeAt'>) {
  const { safety } = complaintPartWords(language)
  const passages = found.flatMap((one) => one.passages)
  return (
    <>
      {found.map(({ label, text, passages: marked }) => (
        <div className="teks-laporan tumpuk tumpuk-s" key={label}>
          <p className="petunjuk">{label}</p>
          <p className="teks-apa-adanya">
            <Marked text={text} passages={marked} />
          </p>
        </div>
      ))}
      <p>
        {fill(safety.count, { jumlah: passages.length })} {reasons(passages, safety.why).join(', ')}.
      </p>
      <p className="petunjuk">
        {safety.advice} <a href={changeAt}>{safety.change}</a>
      </p>
    </>
  )
}

/** Each reason once, in the order it first comes. */
function reasons(passages: readonly Passage[], words: Record<Clue, string>): string[] {
  return [...new Set(passages.map(({ why }) => words[why]))]
}

function Marked({ text, passages }: { text: string; passages: readonly Passage[] }) {
  return (
    <>
      {passages.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(passages[index - 1]?.to ?? 0, from)}
          <mark className="sorot">{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(passages.at(-1)?.to ?? 0)}
    </>
  )
}
