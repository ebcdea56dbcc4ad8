/** What happens with followers. Neither who they are nor whom they follow is in it: it can never be erased. */
export type FollowEvent =
  | { type: 'follow-begun'; ref: string }
  | { type: 'follow-ended'; ref: string }
  | { type: 'webhook-asked'; ref: string }
  | { type: 'webhook-begun'; ref: string }
  | { type: 'webhook-ended'; ref: string }
  | { type: 'webhook-replay-asked'; ref: string }
  | { type: 'followers-told'; changes: number }
