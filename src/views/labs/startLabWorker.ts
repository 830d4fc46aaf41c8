import address from '../../labs/worker.ts?worker&url'
import { trustScriptAddress } from '../page/trustedTypes'

/** Starts a worker that runs the experiments of a lab. */
export const startLabWorker = () => new Worker(trustScriptAddress(address), { type: 'module' })
