declare module 'saxen' {
  /** An XML parser that is fed piece by piece; it knows no entities but the five of XML and character references. */
  export class Parser {
    on(
      event: 'openTag',
      call: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void,
    ): this
    on(event: 'text', call: (text: string, decode: (text: string) => string) => void): this
    on(event: 'cdata' | 'closeTag' | 'attention', call: (text: string) => void): this
    write(xml: string): this
    end(): Error | null
  }
}
