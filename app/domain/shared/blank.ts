import { z } from 'zod'

/** A field of a form that was left empty says nothing; what is around a text is not part of it. */
export function blankIsNull(field: unknown): unknown {
  const text = typeof field === 'string' ? field.trim() : field
  return text === '' || text === undefined ? null : text
}

/** A field that may be left empty: null then, else what the shape asks for. */
export function orBlank<Shape extends z.ZodType>(shape: Shape) {
  return z.preprocess(blankIsNull, shape.nullable())
}
