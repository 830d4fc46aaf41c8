import type { Experiment } from './runner/experiment'

type Load = () => Promise<Experiment<never, unknown>>

const files = import.meta.glob<Experiment<never, unknown>>('./*/*Experiment.ts', { import: 'experiment' })

/** Loaders of the experiments, found by their place: `hopfield` is in `energy/hopfieldExperiment.ts`. */
export const experiments: Readonly<Record<string, Load>> = Object.fromEntries(
  Object.entries(files).map(([path, load]) => [/(\w+)Experiment\.ts$/.exec(path)![1]!, load]),
)
