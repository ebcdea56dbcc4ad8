import { readTexts } from './upload-form.server.ts'

/** The text fields of a posted form. A body that is no form has none: what is missing is then told field by field. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries((await readTexts(request)).toReversed())
}
