import { answer } from './part.js'

postMessage(answer + 1)
