import { config } from '#app/config.server.ts'
import { AGENCY_COLUMNS } from '#app/domain/registry/open-data.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { catalogueWords } from '#app/i18n/api/catalogue.ts'

const LICENCE = { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'CC BY 4.0' }

/** Frictionless Data Package (v1) of the open list. */
export function dataPackage(today: Day) {
  return {
    profile: 'tabular-data-package',
    name: 'ceklembaga-agencies',
    title: catalogueWords.title,
    description: catalogueWords.description,
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

/** DCAT 3 catalogue of what is offered: the list as a download, and the API that serves the same. */
export function dataCatalogue(today: Day) {
  const base = config().baseUrl
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': `${base}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inIndonesian(catalogueWords.title),
    'dct:description': inIndonesian(catalogueWords.description),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': catalogueWords.publisher },
    'dcat:dataset': [dataset(base, today)],
    'dcat:service': [
      {
        '@id': `${base}/api/v1`,
        '@type': 'dcat:DataService',
        'dct:title': inIndonesian(catalogueWords.title),
        'dcat:endpointURL': { '@id': `${base}/api/v1` },
        'dcat:endpointDescription': { '@id': `${base}/api/v1/openapi.json` },
        'dcat:servesDataset': { '@id': `${base}/data` },
      },
    ],
  }
}

function dataset(base: string, today: Day) {
  return {
    '@id': `${base}/data`,
    '@type': 'dcat:Dataset',
    'dct:title': inIndonesian(catalogueWords.title),
    'dct:description': inIndonesian(catalogueWords.description),
    'dct:language': { '@id': 'http://id.loc.gov/vocabulary/iso639-1/id' },
    'dct:modified': { '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': today },
    'dct:license': { '@id': LICENCE.path },
    'dcat:landingPage': { '@id': `${base}/data` },
    'dcat:distribution': [
      {
        '@id': `${base}/data/agencies.csv`,
        '@type': 'dcat:Distribution',
        'dcat:downloadURL': { '@id': `${base}/data/agencies.csv` },
        'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
        'dct:license': { '@id': LICENCE.path },
        'dct:conformsTo': { '@id': `${base}/data/datapackage.json` },
      },
    ],
  }
}

function inIndonesian(text: string) {
  return { '@language': 'id', '@value': text }
}
