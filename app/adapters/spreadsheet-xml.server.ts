import { Parser } from 'saxen'
import { UnreadableFile } from './spreadsheet-table.server.ts'

export type Attributes = (name: string) => string | undefined

export type XmlHandlers = {
  open: (name: string, attribute: Attributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** No part of a workbook nests deeper; a file that does wants to be remembered, not read. */
const DEEPEST = 64

/** A tag or text that goes on for so many pieces is none. */
const MOST_PIECES_WITHOUT_EVENT = 32

/**
 * Reads XML piece by piece; after each piece it returns, so that the caller can take what the handlers have gathered.
 * Names come without their prefix. A document type is refused: a workbook has none, and entities are declared there.
 */
export async function* walkXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const quiet = { pieces: 0 }
  const parser = parserFor(handlers, quiet)
  for await (const piece of pieces) {
    if (quiet.pieces++ > MOST_PIECES_WITHOUT_EVENT) throw new UnreadableFile({ code: 'not-a-table' })
    attempt(() => parser.write(piece))
    yield
  }
  attempt(() => parser.end())
  yield
}

/** Reads a whole part at once. */
export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const walk = walkXml(pieces, handlers)
  while ((await walk.next()).done !== true);
}

function parserFor({ open, close, text }: XmlHandlers, quiet: { pieces: number }): Parser {
  let depth = 0
  return new Parser()
    .on('openTag', (name, attributes, decode) => {
      quiet.pieces = 0
      if (++depth > DEEPEST) throw new UnreadableFile({ code: 'not-a-table' })
      open(bare(name), (wanted) => attributeIn(attributes(), wanted, decode))
    })
    .on('closeTag', (name) => {
      quiet.pieces = 0
      depth--
      close?.(bare(name))
    })
    .on('text', (raw, decode) => {
      quiet.pieces = 0
      text?.(decode(raw))
    })
    .on('cdata', (raw) => text?.(raw))
    .on('attention', () => {
      throw new UnreadableFile({ code: 'not-a-table' })
    })
}

function attributeIn(all: Record<string, string>, wanted: string, decode: (text: string) => string) {
  const key = wanted in all ? wanted : Object.keys(all).find((name) => name.endsWith(`:${wanted}`))
  const raw = key === undefined ? undefined : all[key]
  return raw === undefined ? undefined : decode(raw)
}

function bare(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function attempt(parse: () => unknown): void {
  try {
    parse()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile({ code: 'not-a-table' })
  }
}
