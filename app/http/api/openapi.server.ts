import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { AgenciesQuery, ChangesQuery, StatusQuery, WorkingDaysQuery } from './parameters.server.ts'
import {
  AgencyAnswer,
  AgencyPage,
  ChangesPage,
  ComplaintSent,
  Problem,
  SopAnswer,
  StatusAnswer,
  VerifyAnswer,
  WorkingDaysAnswer,
} from './shapes.server.ts'
import { PathNo } from './path.server.ts'
import { config } from '#app/config.server.ts'
import { SentReport } from '#app/domain/complaints/sent-report.ts'

type Reading = { id: string; summary: string; answer: z.ZodType; query?: z.ZodObject; path?: z.ZodObject }

const paths: ZodOpenApiPathsObject = {
  '/agencies': {
    get: reading({ id: 'listAgencies', summary: 'Search the register', answer: AgencyPage, query: AgenciesQuery }),
  },
  '/agencies/{no}': {
    get: reading({ id: 'getAgency', summary: 'One agency, all that is public', answer: AgencyAnswer, path: PathNo }),
  },
  '/agencies/{no}/status': {
    get: reading({
      id: 'getAgencyStatus',
      summary: 'May it do this work, on a day, from what was known at a moment?',
      answer: StatusAnswer,
      query: StatusQuery,
      path: PathNo,
    }),
  },
  '/working-days': {
    get: reading({
      id: 'countWorkingDays',
      summary: 'A deadline, day by day',
      answer: WorkingDaysAnswer,
      query: WorkingDaysQuery,
    }),
  },
  '/changes': {
    get: reading({ id: 'listChanges', summary: 'Feed of public changes', answer: ChangesPage, query: ChangesQuery }),
  },
  '/sop': { get: reading({ id: 'getSop', summary: 'Legal status of the procedure', answer: SopAnswer }) },
  '/complaints': {
    post: {
      operationId: 'sendComplaint',
      summary: 'Report an agency, or pressure on a company; the answer holds the only copy of the secret',
      requestParams: { header: z.object({ 'Idempotency-Key': z.string().min(22).max(200) }) },
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: SentReport },
          'multipart/form-data': {
            schema: z.object({ report: SentReport, files: z.array(z.string().meta({ format: 'binary' })).max(10) }),
          },
        },
      },
      responses: { '200': answerOf(ComplaintSent), '201': answerOf(ComplaintSent), default: problemAnswer() },
    },
  },
  '/verify': {
    post: {
      operationId: 'verifyDocument',
      summary: 'Is this PDF a letter of ours, unchanged?',
      requestBody: {
        required: true,
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
      responses: { '200': answerOf(VerifyAnswer), default: problemAnswer() },
    },
  },
}

let written: string | undefined

/** The description of the API (OpenAPI 3.1), made from the shapes that the routes parse and answer with. */
export function openApiDocument(): string {
  written ??= JSON.stringify(
    createDocument({
      openapi: '3.1.0',
      info: {
        title: 'CekLembaga',
        version: '1.0.0',
        description:
          'Oversight registry of labour training and placement agencies of Kabupaten Bekasi. No key is needed.',
        license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      },
      servers: [{ url: `${config().baseUrl}/api/v1` }],
      paths,
    }),
  )
  return written
}

function reading({ id, summary, answer, query, path }: Reading): ZodOpenApiOperationObject {
  return {
    operationId: id,
    summary,
    ...(query || path ? { requestParams: { ...(query ? { query } : {}), ...(path ? { path } : {}) } } : {}),
    responses: {
      '200': answerOf(answer),
      '304': { description: 'Not modified since the ETag that was sent' },
      default: problemAnswer(),
    },
  }
}

function answerOf(schema: z.ZodType) {
  return { description: 'OK', content: { 'application/json': { schema } } }
}

function problemAnswer() {
  return { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: Problem } } }
}
