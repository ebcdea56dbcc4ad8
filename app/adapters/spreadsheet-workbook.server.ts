import { posix } from 'node:path'
import { formatOf, unescapeText, type Epoch, type NumberFormat } from './spreadsheet-cell.server.ts'
import { UnreadableFile } from './spreadsheet-table.server.ts'
import { readXml } from './spreadsheet-xml.server.ts'
import type { Archive } from './spreadsheet-zip.server.ts'

/** What has to be known before a sheet can be read. */
export type Workbook = {
  /** The parts of the sheets a person sees, in their order. */
  sheets: readonly string[]
  strings: readonly string[]
  formats: readonly NumberFormat[]
  epoch: Epoch
}

type Relation = { id: string; kind: string; target: string }

/** Texts that are held in memory while a workbook is read. */
const STRINGS_LIMIT_MB = 64
const MOST_STRINGS = 2_000_000

/** Reads the parts of a workbook that lead to its sheets (ECMA-376 12.2): relations, styles, shared texts. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = (await relationsOf(archive, '')).find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined) throw new UnreadableFile({ code: 'not-a-table' })
  const relations = await relationsOf(archive, main)
  const { sheetIds, epoch } = await sheetsOf(archive, main)
  const sheets = sheetIds.flatMap((id) => relations.filter((one) => one.id === id && one.kind === 'worksheet'))
  const partOf = (kind: string): string | undefined => relations.find((one) => one.kind === kind)?.target
  return {
    sheets: sheets.map(({ target }) => target),
    strings: await stringsOf(archive, partOf('sharedStrings')),
    formats: await formatsOf(archive, partOf('styles')),
    epoch,
  }
}

async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const relations: Relation[] = []
  await readXml(archive.text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      relations.push({
        id: attribute('Id') ?? '',
        kind: posix.basename(attribute('Type') ?? ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      })
    },
  })
  return relations
}

async function sheetsOf(archive: Archive, main: string): Promise<{ sheetIds: string[]; epoch: Epoch }> {
  const sheetIds: string[] = []
  let epoch: Epoch = '1900'
  await readXml(archive.text(main), {
    open: (name, attribute) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) epoch = '1904'
      const isSeen = name === 'sheet' && (attribute('state') ?? 'visible') === 'visible'
      if (isSeen) sheetIds.push(attribute('id') ?? '')
    },
  })
  return { sheetIds, epoch }
}

/** Shared texts; how a word is pronounced (`rPh`) is no part of it. */
async function stringsOf(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || !archive.has(part)) return strings
  const state = { text: '', isText: false, isSound: false, left: STRINGS_LIMIT_MB * 2 ** 20 }
  await readXml(archive.text(part), {
    open: (name) => {
      if (name === 'si') state.text = ''
      else if (name === 'rPh') state.isSound = true
      else if (name === 't') state.isText = !state.isSound
    },
    text: (text) => {
      if (!state.isText) return
      state.text += text
      state.left -= text.length
    },
    close: (name) => {
      if (name === 't') state.isText = false
      else if (name === 'rPh') state.isSound = false
      else if (name === 'si') strings.push(unescapeText(state.text))
      const isTooLarge = state.left < 0 || strings.length > MOST_STRINGS
      if (isTooLarge) throw new UnreadableFile({ code: 'too-large', limitMb: STRINGS_LIMIT_MB })
    },
  })
  return strings
}

/** By style number: how its numbers are shown. */
async function formatsOf(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  if (part === undefined || !archive.has(part)) return []
  let isOfCells = false
  await readXml(archive.text(part), {
    open: (name, attribute) => {
      if (name === 'cellXfs') isOfCells = true
      else if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'xf' && isOfCells) ids.push(Number(attribute('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return ids.map((id) => formatOf(id, codes.get(id)))
}
