/** A page of running text: sections under headings, each with paragraphs, a list, and links. */
export type TextPage = {
  title: string
  lead: string
  sections: readonly {
    id?: string
    title: string
    paragraphs: readonly string[]
    items?: readonly string[]
    links?: readonly { href: string; text: string }[]
  }[]
}

export type Texts = Record<'about' | 'privacy' | 'accessibility' | 'sop', TextPage>
