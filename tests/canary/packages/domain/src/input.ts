// A planted fault: input and output on the ground floor.
import { readFileSync } from 'node:fs'

export const text = readFileSync('law.txt', 'utf8')
