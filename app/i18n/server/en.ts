import type { refusals as indonesian } from './id.ts'

export const refusals: Record<keyof typeof indonesian, string> = {
  400: 'This address or request cannot be read.',
  403: 'This form was sent from another site. Open its page here and send it from there.',
  404: 'There is no such page.',
  405: 'Requests of this kind are not served.',
  408: 'This request came too slowly.',
  413: 'What was sent is too large.',
  414: 'This address is too long.',
  429: 'Too many requests from your network. Try again in a moment.',
  431: 'The headers of this request are too large.',
  500: 'Something is broken on our side. Quote the request number when you report it.',
  503: 'The service is pausing. Load this page again in a moment; a form you have just sent goes with it.',
}
