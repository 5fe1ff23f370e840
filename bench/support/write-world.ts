/** `node bench/support/write-world.ts FILE SEED RECORDS`: in a process of its own, so that its memory counts nowhere. */
import { writeWorld } from './world-file.ts'

const [path = '', seed = '1', records = '1000'] = process.argv.slice(2)
process.stdout.write(String(await writeWorld(path, Number(seed), Number(records))))
