import { crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive as it shall stand there; `declared` is the unpacked size it claims. */
export type ZipPart = { name: string; content: string | Buffer; method?: 0 | 8; flags?: number; declared?: number }

/** An archive in the form every spreadsheet program writes (PKWARE APPNOTE 4.3). */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const { local, central } = entryOf(part, at)
    locals.push(local)
    directory.push(central)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, listed, end])
}

function entryOf(part: ZipPart, at: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(part.content)
  const method = part.method ?? 8
  const packed = method === 8 ? deflateRawSync(content) : content
  const name = Buffer.from(part.name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(part.flags ?? 0, 2)
  common.writeUInt16LE(method, 4)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(part.declared ?? content.length, 18)
  common.writeUInt16LE(name.length, 22)
  const where = Buffer.alloc(14)
  where.writeUInt32LE(at, 10)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
  return { local, central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, where, name]) }
}

export type Sheet = { name: string; xml: string; state?: 'hidden' }
export type Workbook = { sheets: readonly Sheet[]; strings?: string; styles?: string; properties?: string }

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook, named and worded as Excel on Windows writes them. */
export function partsOf({ sheets, strings, styles, properties = '' }: Workbook): ZipPart[] {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, n: String(index + 1) }))
  const optional = [
    ...(styles === undefined ? [] : [{ id: 'rId91', kind: 'styles', name: 'styles.xml', content: styles }]),
    ...(strings === undefined
      ? []
      : [{ id: 'rId92', kind: 'sharedStrings', name: 'sharedStrings.xml', content: strings }]),
  ]
  const listed = numbered.map(
    ({ name, n, state }) =>
      `<sheet name="${name}" sheetId="${n}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${n}"/>`,
  )
  const relations = [
    ...numbered.map(({ n }) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)),
    ...optional.map(({ id, kind, name }) => relation(id, kind, name)),
  ]
  return [
    { name: '_rels/.rels', content: relationsOf([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${KIND}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsOf(relations) },
    ...numbered.map(({ n, xml }) => ({ name: `xl/worksheets/sheet${n}.xml`, content: sheetOf(xml) })),
    ...optional.map(({ name, content }) => ({ name: `xl/${name}`, content })),
  ]
}

/** A workbook with one sheet, given as its rows in XML. */
export function workbookOf(rows: string, more: Omit<Workbook, 'sheets'> = {}): Buffer {
  return zipOf(partsOf({ sheets: [{ name: 'Lembar1', xml: rows }], ...more }))
}

/** A row of texts that stand in the sheet itself. */
export function rowOf(line: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, at) => `<c r="${columnName(at)}${String(line)}" t="inlineStr"><is><t>${text}</t></is></c>`,
  )
  return `<row r="${String(line)}">${cells.join('')}</row>`
}

function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : `${columnName(Math.floor(at / 26) - 1)}${last}`
}

function sheetOf(rows: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${rows}</sheetData></worksheet>`
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${KIND}/${kind}" Target="${target}"/>`
}

function relationsOf(relations: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`
}
