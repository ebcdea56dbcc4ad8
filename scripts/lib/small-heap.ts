import { setFlagsFromString } from 'node:v8'

// Import this first in a command that reads much and keeps little: Node would rather let its memory grow than clean up.
setFlagsFromString('--heap-growing-percent=30')
setFlagsFromString('--semi-space-growth-factor=1')
