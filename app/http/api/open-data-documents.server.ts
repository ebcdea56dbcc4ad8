import { config } from '#app/config.server.ts'
import { AGENCY_COLUMNS } from '#app/domain/registry/open-data.ts'
import type { Day } from '#app/domain/shared/day.ts'

const TITLE = 'Registri lembaga pelatihan dan penempatan tenaga kerja Kabupaten Bekasi'
const LICENCE = { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'CC BY 4.0' }

/** Frictionless Data Package (v1) of the open list. */
export function dataPackage(today: Day) {
  return {
    profile: 'tabular-data-package',
    name: 'ceklembaga-agencies',
    title: TITLE,
    homepage: `${config().baseUrl}/data`,
    created: `${today}T00:00:00+07:00`,
    licenses: [LICENCE],
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'agencies',
        path: `${config().baseUrl}/data/agencies.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields: AGENCY_COLUMNS.map((column) => ({ ...column })), primaryKey: 'no', missingValues: [''] },
      },
    ],
  }
}

/** DCAT catalogue of what is offered for download. */
export function dataCatalogue(today: Day) {
  const base = config().baseUrl
  const distribution = (path: string, mediaType: string) => ({
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': { '@id': `${base}${path}` },
    'dcat:mediaType': mediaType,
  })
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@id': `${base}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': TITLE,
    'dct:publisher': 'Dinas Ketenagakerjaan Kabupaten Bekasi',
    'dcat:dataset': [
      {
        '@id': `${base}/data`,
        '@type': 'dcat:Dataset',
        'dct:title': TITLE,
        'dct:language': 'id',
        'dct:modified': today,
        'dct:license': { '@id': LICENCE.path },
        'dcat:distribution': [
          distribution('/data/agencies.csv', 'text/csv'),
          distribution('/data/datapackage.json', 'application/json'),
          distribution('/api/v1/openapi.json', 'application/json'),
        ],
      },
    ],
  }
}
