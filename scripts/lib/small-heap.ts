import { setFlagsFromString } from 'node:v8'

// Import this first in a command that reads much and keeps little: Node would rather let its memory grow than clean up.
setFlagsFromString('--optimize-for-size')
