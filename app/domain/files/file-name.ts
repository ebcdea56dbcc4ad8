import type { FileKind } from './file.ts'

const LONGEST = 100
const WITHOUT_A_NAME = 'berkas'

/** Signs that steer a terminal or a path, that turn the direction of writing, or that no file system takes. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*]/gu

const EXTENSION = { PDF: 'pdf', JPEG: 'jpg', PNG: 'png', WEBP: 'webp' } as const satisfies Record<FileKind, string>
const KNOWN_EXTENSION = /\.(?:pdf|jpe?g|jfif|png|webp)$/i

/**
 * The name of a file as it is kept and shown: without folders and signs that deceive, at most 100 signs, and with the
 * extension of what it is: `foto.exe` that is a JPEG becomes `foto.exe.jpg`.
 */
export function cleanName(name: string, kind: FileKind): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ').trim()
  const stem = plain.replace(KNOWN_EXTENSION, '').replace(/^\.+|[. ]+$/g, '')
  return `${shortened(stem || WITHOUT_A_NAME)}.${EXTENSION[kind]}`
}

/** The name an upload came with, for a sentence about it, before it is known what it is. */
export function nameAsGiven(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ').trim()
  return shortened(plain || WITHOUT_A_NAME)
}

/** Never in the middle of a sign. */
function shortened(text: string): string {
  return Array.from(text).slice(0, LONGEST).join('')
}

/** The media type that belongs to a kind. */
export function mediaType(kind: FileKind): string {
  return kind === 'PDF' ? 'application/pdf' : `image/${kind.toLowerCase()}`
}
