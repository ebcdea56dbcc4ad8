import type { OpenDataMessages } from './id.ts'

export const openData: OpenDataMessages = {
  title: 'Open data',
  lead: 'Everything shown on the page of an agency can be downloaded and checked. Counted as of {tanggal}.',
  recorded: 'Agencies on record',
  byStatus: {
    title: 'Agencies by headline status',
    note: 'The headline is the gravest status among the activities and programmes of an agency.',
  },
  byType: { title: 'Agencies by type', note: 'An agency of two types counts in both.' },
  byDistrict: {
    title: 'Agencies by district',
    key: 'District (kecamatan)',
    note: 'Each tile is one district, roughly where it lies: the coast above, the border to Bogor below. Counted by the address of the office; {jumlah} agencies without a district are not on the map.',
    zero: 'none',
    none: 'Without district',
    table: 'Figures of the districts as a table',
  },
  count: 'Agencies',
  unexamined: 'Not yet examined',
  cells:
    'These figures are about agencies, which are public, so no cell is hidden. Figures about complaints, once there are any, are hidden below five.',
  downloads: {
    title: 'Download',
    csv: { text: 'Register of agencies (CSV)', note: 'one row per agency, made when asked' },
    package: { text: 'Description of the columns (Frictionless Data Package)', note: 'JSON' },
    catalogue: { text: 'Data catalogue (DCAT)', note: 'JSON-LD' },
    ledger: { text: 'Head of the ledger of each day', note: 'to check that nothing was rewritten' },
  },
  api: {
    title: 'API',
    text: 'No key needed. Fair use: 600 requests a minute.',
    description: { text: 'Description of the API (OpenAPI 3.1)', note: 'JSON' },
    example: { text: 'Example: the first five agencies', note: 'JSON' },
    changes: { text: 'Latest changes', note: 'JSON' },
  },
  licence: 'The data may be re-used if the source is named (CC BY 4.0).',
}
