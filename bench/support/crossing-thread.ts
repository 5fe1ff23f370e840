/** Measures worlds one after the other, as it is asked to by `crossing-measure`. */
import { parentPort } from 'node:worker_threads'
import { measureWorld, type WorldToMeasure } from './crossing-world.ts'

parentPort?.on('message', (world: WorldToMeasure) => parentPort?.postMessage(measureWorld(world)))
