/** What people write into a cell to say that there is nothing. */
const NOTHING =
  /^(?:[-–—_.*?\s0]*|null|nil|none|n\/?a|tidak (?:ada|diisi)|belum (?:ada|diisi)|kosong|undefined|dalam proses|proses)$/i

/** A cell as text: signs that nobody sees or types are made plain, spaces and line breaks are one space. */
export function cleanText(cell: string): string {
  if (PLAIN.test(cell)) return cell
  return cell
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u02bc\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .trim()
}

const PLAIN = /^[!#-_a-{}~]+(?: [!#-_a-{}~]+)*$/

/** The text of a cell, or null where it says that there is nothing. */
export function textOrNull(cell: string): string | null {
  const text = cleanText(cell)
  return NOTHING.test(text) ? null : text
}

/**
 * A cell as it may stand in a file that a spreadsheet opens: what would be read as a formula is made text by an
 * apostrophe (OWASP, CSV injection: = + - @, tab, carriage return, line feed; also behind spaces or in full width).
 */
export function escapeForSpreadsheet(cell: string): string {
  return /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell
}

/** A line of a CSV file (RFC 4180); no cell of it is taken for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(escapeForSpreadsheet(cell))).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
