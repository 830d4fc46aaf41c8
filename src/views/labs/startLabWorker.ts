/** Starts a worker that runs the experiments of a lab. */
export const startLabWorker = () =>
  new Worker(new URL('../../labs/worker.ts', import.meta.url), { type: 'module' })
