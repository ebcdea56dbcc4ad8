import { files as english } from './en.ts'
import { files as indonesian, type FileMessages } from './id.ts'
import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import { fill, type Language } from '#app/i18n/language.ts'

/** The sentences about uploaded files. */
export function fileMessages(language: Language): FileMessages {
  return language === 'en' ? english : indonesian
}

/** Why a file was not taken, naming it. */
export function fileRefusalWords({ code, name }: FileRefusal, language: Language): string {
  return fill(fileMessages(language).refusals[code], { nama: name })
}

/** What a file is, in a line: kind, size, pages. */
export function fileLine({ kind, size, pages }: StoredFile, language: Language): string {
  const said = fileMessages(language).file
  const parts = [said.kinds[kind], sizeWords(size, language)]
  if (pages !== null) parts.push(fill(said.pages, { jumlah: pages }))
  return parts.join(', ')
}

/** What the copy was freed of, and what the scanner said. */
export function fileCare({ removed, scan }: StoredFile, language: Language): string {
  const said = fileMessages(language).file
  const list = new Intl.ListFormat(language).format(removed.map((removal) => said.removals[removal]))
  return [...(list === '' ? [] : [fill(said.removed, { apa: list })]), said.scans[scan]].join(' ')
}

/** 340 kB, 1,2 MB. */
function sizeWords(bytes: number, language: Language): string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID', { maximumFractionDigits: 1 })
  return bytes < 1_000_000 ? `${format.format(Math.ceil(bytes / 1_000))} kB` : `${format.format(bytes / 1_000_000)} MB`
}
