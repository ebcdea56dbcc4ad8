/** What a mail says, in reading order; made into plain text and into simple HTML, which say the same. */
export type MailBlock =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'link'; text: string; url: string }

export type MailBody = {
  subject: string
  language: 'id' | 'en'
  blocks: readonly MailBlock[]
  /** Where one click leaves (RFC 8058); null where nobody asked to be told. */
  leaveUrl: string | null
}

/** Plain text: what every reader of mail can show. */
export function plainText({ blocks }: MailBody): string {
  return `${blocks.map(textOf).join('\n\n')}\n`
}

/** The same as HTML without pictures, styles or anything that is fetched. */
export function htmlText({ blocks, language, subject }: MailBody): string {
  const head = `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`
  return `<!doctype html>\n<html lang="${language}">${head}<body>\n${blocks.map(htmlOf).join('\n')}\n</body></html>\n`
}

function textOf(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'link':
      return `${block.text}:\n${block.url}`
  }
}

function htmlOf(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'link':
      return `<p><a href="${escaped(block.url)}">${escaped(block.text)}</a></p>`
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
