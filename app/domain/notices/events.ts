/** What happens with messages. Nobody who is written to is in it: items are named by number. */
export type MessageEvent =
  | { type: 'messages-delivered'; sent: number; refused: number; givenUp: number; deadAddresses: number }
  | { type: 'address-found-dead'; id: number; trouble: string }
  | { type: 'dead-address-cleared'; id: number }
